using System;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>
/// Finds models in the library's own catalogue by searching its text for their names, and reads no line but theirs. The compiler's
/// process has to compile every method it runs, so a first look-up is as fast as its methods are few: an index of all names, with what
/// fills it, costs several times what it saves. What it relies on is that the text is as the refresh tool writes it: no blanks, the
/// lines of a provider together, a field behind every id. Finds what <see cref="CatalogTable{T}"/> does, which the tests hold.
/// </summary>
internal sealed class WrittenCatalog(string text)
{
    /// <summary>More models than a project calls; names that somebody is typing do not add up.</summary>
    private const int MostFound = 64;

    private FoundModel? _found;

    public readonly string Text = text;

    /// <summary>The model; null where no line has the name. Safe for several threads; finding one again allocates nothing.</summary>
    /// <param name="provider">The provider's name; what follows a colon is left aside.</param>
    /// <param name="name">The id or alias as the provider spells it.</param>
    /// <param name="region">The region the name says; null where it says none.</param>
    public CatalogModel? Find(string provider, string name, out string? region)
    {
        for (var found = _found; found is not null; found = found.Next)
        {
            if (found.Name == name && found.Provider == provider)
            {
                region = found.Region;
                return found.Model;
            }
        }

        return Search(provider, name, out region);
    }

    private CatalogModel? Search(string provider, string name, out string? region)
    {
        region = null;
        var colon = provider.IndexOf(':');
        var key = "\n" + (colon < 0 ? provider : provider.Substring(0, colon)) + ";";
        if (key.Length == 2 || key.IndexOf(';') < key.Length - 1)
        {
            return null;
        }

        // What separates names is in none; only a pattern may take such a text.
        var isName = name.Length > 0 && name.IndexOf(';') < 0 && name.IndexOf('|') < 0;
        var line = isName ? Text.IndexOf(key + name + ";", StringComparison.Ordinal) : -1;
        var model = line >= 0 ? WrittenLine.Read(Text, line + 1) : new WrittenNames(Text, key).Find(name, isName, out region);
        if (model is not null)
        {
            // Of two threads one may be forgotten, and read its line again some time.
            var next = _found;
            _found = new FoundModel(provider, name, model, region, next is null || next.Count == MostFound ? null : next);
        }

        return model;
    }
}
