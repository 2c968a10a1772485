using System;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>Finds a provider's model by a name that is not its id: an alias, an id with a region before it, or a pattern.</summary>
internal readonly struct WrittenNames(string text, string key)
{
    private const string Match = ";match=";

    private readonly int _start = text.IndexOf(key, StringComparison.Ordinal);

    /// <summary>The model; null where none has the name.</summary>
    /// <param name="name">What is looked for.</param>
    /// <param name="isName">Whether it can be the name of one model, and not only fit a pattern.</param>
    /// <param name="region">The region it says.</param>
    public CatalogModel? Find(string name, bool isName, out string? region)
    {
        region = null;
        if (_start < 0)
        {
            return null;
        }

        var line = isName ? FindAlias(name) : -1;
        if (line < 0 && isName && FindProfile(name, out region) is { } model)
        {
            return model;
        }

        line = line < 0 ? FindPattern(name) : line;
        return line < 0 ? null : WrittenLine.Read(text, line);
    }

    private int FindAlias(string name)
    {
        for (var place = text.IndexOf(name, _start, StringComparison.Ordinal); place >= 0; place = text.IndexOf(name, place + 1, StringComparison.Ordinal))
        {
            var line = text.LastIndexOf('\n', place);
            if (!IsAt(line, key))
            {
                return -1;
            }

            var field = text.LastIndexOf(';', place);
            if ((IsAt(field, ";alias=") || IsAt(field, ";moving="))
                && text[place - 1] is '=' or '|' && (place + name.Length == text.Length || text[place + name.Length] is ';' or '|' or '\n'))
            {
                return line + 1;
            }
        }

        return -1;
    }

    private CatalogModel? FindProfile(string name, out string? region)
    {
        region = null;
        var dot = name.IndexOf('.');
        var line = dot <= 0 ? -1 : text.IndexOf(key + name.Substring(dot + 1) + ";", StringComparison.Ordinal);
        if (line < 0)
        {
            return null;
        }

        var model = WrittenLine.Read(text, line + 1);
        var before = name.Substring(0, dot);
        if (!model.Profiles.Contains(before))
        {
            return null;
        }

        region = before;
        return model;
    }

    private int FindPattern(string name)
    {
        for (var place = text.IndexOf(Match, _start, StringComparison.Ordinal); place >= 0; place = text.IndexOf(Match, place + 1, StringComparison.Ordinal))
        {
            var line = text.LastIndexOf('\n', place);
            if (!IsAt(line, key))
            {
                return -1;
            }

            var patterns = place + Match.Length;
            var end = text.IndexOf(';', patterns);
            foreach (var pattern in text.Substring(patterns, end - patterns).Split('|'))
            {
                if (CatalogPattern.Fits(pattern, name))
                {
                    return line + 1;
                }
            }
        }

        return -1;
    }

    private bool IsAt(int place, string what) => place >= 0 && string.CompareOrdinal(text, place, what, 0, what.Length) == 0;
}
