using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>Which line has which name.</summary>
internal sealed class CatalogNames
{
    private readonly string _text;
    private readonly List<ProviderNames> _providers = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    /// <summary>Finds the lines, and of each the provider and the id.</summary>
    public CatalogNames(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length; start = EndOf(start) + 1)
        {
            var fields = new CatalogCursor(text, start, EndOf(start), ';');
            if (text[start] != '#' && CatalogLine.TryReadKey(ref fields, out var provider, out var id))
            {
                NamesOf(provider).Ids[id] = Count;
                _starts.Add(start);
                _ends.Add(EndOf(start));
            }
        }
    }

    private CatalogNames(string text, List<ProviderNames> providers, List<int> starts, List<int> ends) =>
        (_text, _providers, _starts, _ends) = (text, providers, starts, ends);

    public int Count => _starts.Count;

    /// <summary>The fields of a line, the provider and the id first.</summary>
    public CatalogCursor FieldsOf(int line) => new(_text, _starts[line], _ends[line], ';');

    /// <summary>
    /// All names of a text as the refresh tool writes it: no blanks, and the fields that name before all others. Every first run of the
    /// generator does this, so it walks over the text once, with methods that the platform has compiled.
    /// </summary>
    public static CatalogNames OfWritten(string text)
    {
        var names = new CatalogNames(text, [], [], []);
        for (var start = 0; start < text.Length;)
        {
            var end = names.EndOf(start);
            var first = text.IndexOf(';', start, end - start);
            if (text[start] != '#' && first > 0)
            {
                names.AddWritten(start, first, end);
            }

            start = end + 1;
        }

        return names;
    }

    /// <summary>Adds the names of a line that has been read.</summary>
    public void AddNames(CatalogModel model, int line)
    {
        var names = NamesOf(model.Provider);
        names.Add(model.Aliases, line);
        names.Add(model.Moving, line);
        names.AddPatterns(model.Patterns, line);
        names.AddProfiles(model.Profiles, model.Id, line);
    }

    /// <summary>The line that is about the id; -1 where none is.</summary>
    public int FindId(string provider, string id)
    {
        var line = Find(provider, id, out _);
        if (line < 0)
        {
            return -1;
        }

        var fields = FieldsOf(line);
        fields.MoveNext();
        fields.MoveNext();
        return fields.Current.SequenceEqual(id.AsSpan()) ? line : -1;
    }

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

    private void AddWritten(int start, int first, int end)
    {
        var line = Count;
        _starts.Add(start);
        _ends.Add(end);
        if (_providers.Count == 0 || !StartsWith(start, _providers[_providers.Count - 1].Provider, ';'))
        {
            NamesOf(_text.Substring(start, first - start));
        }

        var names = _providers[_providers.Count - 1];
        var next = EndOfField(first + 1, end);
        var id = _text.Substring(first + 1, next - first - 1);
        names.Ids[id] = line;
        while (next < end)
        {
            var field = next + 1;
            next = EndOfField(field, end);
            if (StartsWith(field, "alias", '=') || StartsWith(field, "moving", '='))
            {
                names.Add(Values(field, next), line);
            }
            else if (StartsWith(field, "match", '='))
            {
                names.AddPatterns(Values(field, next), line);
            }
            else if (StartsWith(field, "profiles", '='))
            {
                names.AddProfiles(Values(field, next), id, line);
            }
            else
            {
                return;
            }
        }
    }

    private bool StartsWith(int start, string text, char then) =>
        string.CompareOrdinal(_text, start, text, 0, text.Length) == 0 && start + text.Length < _text.Length && _text[start + text.Length] == then;

    private string[] Values(int field, int end)
    {
        var equals = _text.IndexOf('=', field, end - field);
        return _text.Substring(equals + 1, end - equals - 1).Split('|');
    }

    private int EndOf(int start) => _text.IndexOf('\n', start) is >= 0 and var end ? end : _text.Length;

    private int EndOfField(int start, int end) => _text.IndexOf(';', start, end - start) is >= 0 and var next ? next : end;

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
}
