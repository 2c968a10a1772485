using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance;

/// <summary>Small readings of JSON that every verb needs.</summary>
internal static class JsonValues
{
    /// <summary>The file's root; an object, or a failure that names the file.</summary>
    public static JsonObject ReadObject(string path) =>
        JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new InvalidDataException($"'{path}' does not hold a JSON object.");

    /// <summary>The member's text; null where it is absent or null, JSON where it is not text.</summary>
    public static string? Text(this JsonNode node, string name) =>
        node[name] is not { } member ? null : member is JsonValue value && value.TryGetValue(out string? text) ? text : member.ToJsonString();

    /// <summary>The text as JSON; false where it is none.</summary>
    public static bool TryParse(string text, out JsonNode? value)
    {
        try
        {
            value = JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>A value for a message: short, on one line.</summary>
    public static string Show(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 160 ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..150]}… ({text.Length} characters)");
    }
}
