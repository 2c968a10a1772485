using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Mirascope.Gen.Catalog;

/// <summary>
/// The lines of one catalogue by provider and name. Making it only finds the names; a line is read when it is first asked for, so
/// that a program pays for the models it uses. Safe for several threads; a look-up after the first allocates nothing.
/// </summary>
/// <typeparam name="T">What becomes of a line.</typeparam>
internal sealed class CatalogTable<T>
    where T : class
{
    private readonly string _text;
    private readonly Func<CatalogModel, T> _make;
    private readonly CatalogNames _names;
    private readonly T?[] _read;

    public CatalogTable(string text, Func<CatalogModel, T> make)
    {
        _text = text;
        _make = make;
        _names = new CatalogNames(text);
        _read = new T?[_names.Lines.Count];
    }

    /// <summary>What becomes of all lines, in their order.</summary>
    public IEnumerable<T> All
    {
        get
        {
            for (var line = 0; line < _read.Length; line++)
            {
                yield return Read(line);
            }
        }
    }

    /// <summary>Whether there is a line with this name.</summary>
    /// <param name="provider">The provider's name; what follows a colon says how it is spoken to and is left aside.</param>
    /// <param name="name">An id or an alias exactly as the provider spells it.</param>
    /// <param name="found">What became of the line.</param>
    /// <param name="region">The region the name says, as <c>us.ID</c> does; null where it says none.</param>
    public bool TryFind(string provider, string name, [NotNullWhen(true)] out T? found, out string? region)
    {
        var line = _names.Find(provider, name, out region);
        found = line < 0 ? null : Read(line);
        return found is not null;
    }

    // Two threads may read one line at once; either result is right, and whichever is stored last stays.
    private T Read(int line) => _read[line] ??= _make(CatalogLine.Read(_text, _names.Lines[line].Start, _names.Lines[line].End, null)!);
}
