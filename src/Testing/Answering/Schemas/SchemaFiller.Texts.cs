using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering.Schemas;

internal sealed partial class SchemaFiller
{
    private string Text(SchemaView view, string name)
    {
        if (view.Find("format") is { ValueKind: JsonValueKind.String } format && FormatSamples.Of(format.GetString()!) is { } sample)
            return sample;
        var minimum = Whole(view.Find("minLength")) ?? 0;
        var maximum = Whole(view.Find("maxLength")) ?? int.MaxValue;
        return view.Find("pattern") is { ValueKind: JsonValueKind.String } pattern
            ? PatternSampler.Sample(pattern.GetString()!, _material.Texts, minimum, maximum)
            : Fitted(NextText(name), minimum, maximum);
    }

    // A field gets the next piece of the prompt; when all are used, the field's own name.
    private string NextText(string name) =>
        _texts < _material.Texts.Count ? _material.Texts[_texts++] : Words.Spaced(name).Trim() is { Length: > 0 } spaced ? spaced : "text";

    // JSON Schema counts characters, not UTF-16 units.
    private static string Fitted(string text, int minimum, int maximum)
    {
        var runes = text.EnumerateRunes().ToList();
        while (runes.Count < minimum)
            runes.Add(runes.Count % 8 == 7 ? new Rune(' ') : new Rune('a'));
        return runes.Count <= maximum && runes.Count == text.EnumerateRunes().Count()
            ? text
            : string.Concat(runes.Take(maximum));
    }
}
