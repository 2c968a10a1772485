using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh.Sources;

/// <summary>Reads members that may be missing.</summary>
internal static class Json
{
    public static JsonElement? Member(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static string? Text(this JsonElement value, string name) =>
        value.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>A count of tokens; null where it is none, or where it is zero, by which sources say that they do not know.</summary>
    public static long? Count(this JsonElement value, string name) =>
        value.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var count) && count > 0 ? count : null;

    public static bool? Flag(this JsonElement value, string name) => value.Member(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static IEnumerable<JsonElement> Items(this JsonElement value, string name) =>
        value.Member(name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];

    public static IEnumerable<string> Texts(this JsonElement value, string name) =>
        value.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    public static IEnumerable<JsonProperty> Members(this JsonElement value, string name) =>
        value.Member(name) is { ValueKind: JsonValueKind.Object } member ? member.EnumerateObject() : [];

    /// <summary>Notes what a model can or cannot do; nothing where that is not known.</summary>
    public static void Note(this CatalogModel model, string capability, bool? can)
    {
        var bit = 1 << Array.IndexOf(CatalogWords.Capabilities, capability);
        model.Can |= can == true ? bit : 0;
        model.Cannot |= can == false ? bit : 0;
    }

    /// <summary>The one day written in another way than the catalogue's.</summary>
    public static string Day(string? text) =>
        DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day)
            ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : "";
}
