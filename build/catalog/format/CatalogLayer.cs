using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>
/// The lines of one text, perhaps laid over those of another. A line says what it changes of the line below with the same provider
/// and id; <c>like=provider/id</c> begins with all that is known of another model but its names.
/// </summary>
internal sealed class CatalogLayer
{
    private const string Like = "like=";

    private readonly CatalogLayer? _below;
    private readonly CatalogNames _names;

    /// <summary>A layer with none below it, as the refresh tool writes it; its lines are read when they are asked for.</summary>
    public CatalogLayer(string text)
    {
        _names = CatalogNames.OfWritten(text);
    }

    /// <summary>A layer over another. Its lines are few, and what names they have depends on what is below, so they are read at once.</summary>
    public CatalogLayer(string text, CatalogLayer below, ICollection<CatalogError>? errors)
    {
        _below = below;
        _names = new CatalogNames(text);
        CatalogLine.CheckKeys(text, errors);
        for (var line = 0; line < Count; line++)
        {
            _names.AddNames(Read(line, errors), line);
        }
    }

    public int Count => _names.Count;

    /// <summary>The line with the name; -1 where none has it.</summary>
    public int Find(string provider, string name, out string? region) => _names.Find(provider, name, out region);

    /// <summary>Whether a line is about the model with that id.</summary>
    public bool Has(string provider, string id) => _names.FindId(provider, id) >= 0;

    public (string Provider, string Id) KeyOf(int line)
    {
        var fields = _names.FieldsOf(line);
        CatalogLine.TryReadKey(ref fields, out var provider, out var id);
        return (provider, id);
    }

    public CatalogModel Read(int line) => Read(line, null);

    private CatalogModel Read(int line, ICollection<CatalogError>? errors)
    {
        var (provider, id) = KeyOf(line);
        var model = new CatalogModel(provider, id);
        _below?.Apply(model, provider, id);
        Apply(model, line, errors);
        return model;
    }

    /// <summary>Lets the layers speak, the lowest first; whether any knows the model.</summary>
    private bool Apply(CatalogModel model, string provider, string id)
    {
        var isKnown = _below?.Apply(model, provider, id) ?? false;
        var line = _names.FindId(provider, id);
        if (line >= 0)
        {
            Apply(model, line, null);
        }

        return isKnown || line >= 0;
    }

    private void Apply(CatalogModel model, int line, ICollection<CatalogError>? errors)
    {
        var fields = _names.FieldsOf(line);
        while (fields.MoveNext())
        {
            if (fields.Current.StartsWith(Like.AsSpan(), StringComparison.Ordinal) && !TakeFrom(model, fields.Current.Slice(Like.Length)))
            {
                errors?.Add(new(fields.Start, fields.Current.Length, "A model is like one that is known, as in 'like=openai/gpt-4o'."));
            }
        }

        fields = _names.FieldsOf(line);
        CatalogLine.TryReadKey(ref fields, out _, out _);
        CatalogLine.Apply(model, ref fields, errors);
    }

    private bool TakeFrom(CatalogModel model, ReadOnlySpan<char> other)
    {
        var slash = other.IndexOf('/');
        if (slash <= 0 || _below is null || !_below.Apply(model, other.Slice(0, slash).ToString(), other.Slice(slash + 1).ToString()))
        {
            return false;
        }

        model.Aliases.Clear();
        model.Moving.Clear();
        model.Patterns.Clear();
        model.Profiles.Clear();
        return true;
    }
}
