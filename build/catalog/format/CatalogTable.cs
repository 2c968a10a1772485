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
    private readonly CatalogLayer _lines;
    private readonly CatalogTable<T>? _below;
    private readonly Func<CatalogModel, T> _make;
    private readonly T?[] _read;

    public CatalogTable(string text, Func<CatalogModel, T> make)
        : this(new CatalogLayer(text), null, make)
    {
    }

    private CatalogTable(CatalogLayer lines, CatalogTable<T>? below, Func<CatalogModel, T> make)
    {
        (_lines, _below, _make) = (lines, below, make);
        _read = new T?[lines.Count];
    }

    /// <summary>What becomes of all lines, in their order; those of a layer before those below it.</summary>
    public IEnumerable<T> All
    {
        get
        {
            for (var line = 0; line < _read.Length; line++)
            {
                yield return Read(line);
            }

            for (var below = _below; below is not null; below = below._below)
            {
                for (var line = 0; line < below._read.Length; line++)
                {
                    if (!IsCovered(below, line))
                    {
                        yield return below.Read(line);
                    }
                }
            }
        }
    }

    /// <summary>The same table with lines laid over it: their fields win over those of the lines with the same provider and id.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="errors">Takes what is malformed, by its place in the text; null where nobody listens.</param>
    public CatalogTable<T> With(string text, ICollection<CatalogError>? errors) => new(new CatalogLayer(text, _lines, errors), this, _make);

    /// <summary>Whether there is a line with this name.</summary>
    /// <param name="provider">The provider's name; what follows a colon says how it is spoken to and is left aside.</param>
    /// <param name="name">An id or an alias exactly as the provider spells it.</param>
    /// <param name="found">What became of the line.</param>
    /// <param name="region">The region the name says, as <c>us.ID</c> does; null where it says none.</param>
    public bool TryFind(string provider, string name, [NotNullWhen(true)] out T? found, out string? region)
    {
        for (var table = this; table is not null; table = table._below)
        {
            if (table._lines.Find(provider, name, out region) is >= 0 and var line)
            {
                found = table.Read(line);
                return true;
            }
        }

        (found, region) = (null, null);
        return false;
    }

    // Two threads may read one line at once; either result is right, and whichever is stored last stays.
    private T Read(int line) => _read[line] ??= _make(_lines.Read(line));

    private bool IsCovered(CatalogTable<T> below, int line)
    {
        var (provider, id) = below._lines.KeyOf(line);
        for (var table = this; table != below; table = table._below!)
        {
            if (table._lines.Has(provider, id))
            {
                return true;
            }
        }

        return false;
    }
}
