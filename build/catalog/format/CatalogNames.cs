using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>Which line has which name.</summary>
internal sealed class CatalogNames
{
    private readonly string _text;
    private readonly List<ProviderNames> _providers = [];

    public CatalogNames(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (!CatalogLine.IsSilent(text.AsSpan(start, end - start)))
            {
                Index(start, end);
            }

            start = end + 1;
        }
    }

    public List<(int Start, int End)> Lines { get; } = [];

    /// <summary>The line that has the name; -1 where none has.</summary>
    public int Find(string provider, string name, out string? region)
    {
        var colon = provider.AsSpan().IndexOf(':');
        var wanted = colon < 0 ? provider.AsSpan() : provider.AsSpan(0, colon);
        foreach (var names in _providers)
        {
            if (wanted.SequenceEqual(names.Provider.AsSpan()))
            {
                return names.Find(name, out region);
            }
        }

        region = null;
        return -1;
    }

    private void Index(int start, int end)
    {
        var fields = new CatalogCursor(_text, start, end, ';');
        if (!CatalogLine.TryReadKey(ref fields, out var provider, out var id))
        {
            return;
        }

        var line = Lines.Count;
        Lines.Add((start, end));
        var names = NamesOf(provider);
        names.Ids[id] = (line, null);
        while (fields.MoveNext())
        {
            var field = fields.Current;
            if (Values(field, "alias=") is { } aliases)
            {
                names.Add(aliases, line);
            }
            else if (Values(field, "moving=") is { } moving)
            {
                names.Add(moving, line);
            }
            else if (Values(field, "match=") is { } patterns)
            {
                names.AddPatterns(patterns, line);
            }
            else if (field.SequenceEqual("profiles".AsSpan()))
            {
                names.AddProfiles(CatalogLine.Read(_text, start, end, null)!, line);
            }
        }
    }

    private static string[]? Values(ReadOnlySpan<char> field, string name) =>
        field.StartsWith(name.AsSpan(), StringComparison.Ordinal) ? field.Slice(name.Length).ToString().Split('|') : null;

    // The lines of one provider stand together as a rule, so the last one is asked first.
    private ProviderNames NamesOf(string provider)
    {
        for (var index = _providers.Count - 1; index >= 0; index--)
        {
            if (_providers[index].Provider == provider)
            {
                return _providers[index];
            }
        }

        var names = new ProviderNames(provider);
        _providers.Add(names);
        return names;
    }

    private sealed class ProviderNames(string provider)
    {
        private readonly List<(string Pattern, int Line)> _patterns = [];

        public string Provider { get; } = provider;

        public Dictionary<string, (int Line, string? Region)> Ids { get; } = new(StringComparer.Ordinal);

        public int Find(string name, out string? region)
        {
            if (Ids.TryGetValue(name, out var known))
            {
                region = known.Region;
                return known.Line;
            }

            region = null;
            foreach (var (pattern, line) in _patterns)
            {
                if (CatalogPattern.Fits(pattern, name))
                {
                    return line;
                }
            }

            return -1;
        }

        /// <summary>A name that is another line's already stays that line's.</summary>
        public void Add(string[] names, int line)
        {
            foreach (var name in names)
            {
                if (!Ids.ContainsKey(name))
                {
                    Ids.Add(name, (line, null));
                }
            }
        }

        public void AddPatterns(string[] patterns, int line)
        {
            foreach (var pattern in patterns)
            {
                _patterns.Add((pattern, line));
            }
        }

        public void AddProfiles(CatalogModel model, int line)
        {
            foreach (var region in model.Regions)
            {
                Ids[$"{region.Name}.{model.Id}"] = (line, region.Name);
            }

            foreach (var period in model.Periods)
            {
                foreach (var (region, _) in period.Regions)
                {
                    Ids[$"{region}.{model.Id}"] = (line, region);
                }
            }
        }
    }
}
