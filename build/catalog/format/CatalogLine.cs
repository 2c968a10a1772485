using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>
/// Reads one line. It never throws: what is malformed is reported, if anybody listens, and otherwise left out, so that a wrong
/// line of the library's own catalogue could never break a user's build.
/// </summary>
internal static class CatalogLine
{
    private const string NoKey = "A line begins with the provider and the model's id, as in 'openai;gpt-4o-mini;…'.";

    /// <summary>Whether a line says nothing to a program: it is empty or a comment.</summary>
    public static bool IsSilent(ReadOnlySpan<char> line) => (line = line.Trim()).IsEmpty || line[0] == '#';

    /// <summary>The model of a line; null where it names none.</summary>
    /// <param name="text">The text the line lies in.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends; the line break is not part of it.</param>
    /// <param name="errors">Takes what is wrong; null where nobody listens.</param>
    public static CatalogModel? Read(string text, int start, int end, ICollection<CatalogError>? errors)
    {
        var fields = new CatalogCursor(text, start, end, ';');
        if (!TryReadKey(ref fields, out var provider, out var id))
        {
            errors?.Add(new(start, end - start, NoKey));
            return null;
        }

        var model = new CatalogModel(provider, id);
        Apply(model, ref fields, errors);
        return model;
    }

    /// <summary>Reports the lines that name no model.</summary>
    public static void CheckKeys(string text, ICollection<CatalogError>? errors)
    {
        for (var start = 0; errors is not null && start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var fields = new CatalogCursor(text, start, end, ';');
            if (!IsSilent(text.AsSpan(start, end - start)) && !TryReadKey(ref fields, out _, out _))
            {
                errors.Add(new(start, text.AsSpan(start, end - start).TrimEnd().Length, NoKey));
            }

            start = end + 1;
        }
    }

    /// <summary>Whether a line begins with a provider and an id.</summary>
    public static bool TryReadKey(ref CatalogCursor fields, out string provider, out string id)
    {
        provider = fields.MoveNext() ? fields.Current.ToString() : "";
        id = fields.MoveNext() ? fields.Current.ToString() : "";
        return provider.Length > 0 && id.Length > 0 && provider.AsSpan().IndexOfAny(" =|".AsSpan()) < 0 && id.AsSpan().IndexOfAny(" |".AsSpan()) < 0;
    }

    /// <summary>Lets the fields of a line speak over what the model has already; the line's prices replace the earlier ones as a whole.</summary>
    public static void Apply(CatalogModel model, ref CatalogCursor fields, ICollection<CatalogError>? errors)
    {
        var (hasPrices, isSound) = (false, true);
        while (fields.MoveNext())
        {
            var field = fields.Current;
            if (field.IsEmpty)
            {
                continue;
            }

            var isPrice = field[0] == '$';
            if (isPrice && !hasPrices)
            {
                hasPrices = true;
                model.Periods.Clear();
                model.IsUnsure = false;
            }

            var wrong = isPrice ? CatalogScope.Read(model, field.Slice(1))
                : field.StartsWith("+$".AsSpan(), StringComparison.Ordinal) ? CatalogScope.Read(model, field.Slice(2))
                : CatalogField.Read(model, field);
            if (wrong is not null)
            {
                isSound = false;
                errors?.Add(new(fields.Start, field.Length, wrong));
            }
        }

        if (CatalogScope.Order(model) is { } incomplete && isSound)
        {
            errors?.Add(new(fields.LineStart, fields.Start - fields.LineStart, incomplete));
        }
    }
}
