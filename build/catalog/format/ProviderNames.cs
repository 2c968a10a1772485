using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>The names of one provider's models, with the lines that have them.</summary>
internal sealed class ProviderNames(string provider)
{
    private readonly Dictionary<string, string> _regions = new(StringComparer.Ordinal);
    private readonly List<string> _patterns = [];
    private readonly List<int> _patternLines = [];

    public readonly string Provider = provider;

    public readonly Dictionary<string, int> Ids = new(StringComparer.Ordinal);

    /// <summary>The line that has the name, and the region the name says; -1 where none has.</summary>
    public int Find(string name, out string? region)
    {
        region = null;
        if (Ids.TryGetValue(name, out var line))
        {
            _regions.TryGetValue(name, out region);
            return line;
        }

        for (var index = 0; index < _patterns.Count; index++)
        {
            if (CatalogPattern.Fits(_patterns[index], name))
            {
                return _patternLines[index];
            }
        }

        return -1;
    }

    /// <summary>A name that is another line's already stays that line's.</summary>
    public void Add(IEnumerable<string> names, int line)
    {
        foreach (var name in names)
        {
            if (!Ids.ContainsKey(name))
            {
                Ids.Add(name, line);
            }
        }
    }

    public void AddPatterns(IEnumerable<string> patterns, int line)
    {
        foreach (var pattern in patterns)
        {
            _patterns.Add(pattern);
            _patternLines.Add(line);
        }
    }

    public void AddProfiles(IEnumerable<string> regions, string id, int line)
    {
        foreach (var region in regions)
        {
            var name = region + "." + id;
            Ids[name] = line;
            _regions[name] = region;
        }
    }
}
