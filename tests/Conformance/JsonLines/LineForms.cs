using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.JsonLines;

/// <summary>
/// How a case writes the lines it expects: each as its text, as an object with the text in <c>data</c>, as an event has it, or as the
/// value the text stands for.
/// </summary>
internal static class LineForms
{
    /// <summary>A line in the form of those that are expected; its text where none is.</summary>
    public static JsonNode? Show(ReadOnlySpan<byte> line, JsonArray? expected)
    {
        var text = System.Text.Encoding.UTF8.GetString(line);
        return expected is not { Count: > 0 } || expected.All(IsText) ? text
            : expected.All(IsEvent) ? new JsonObject { ["data"] = text }
            : JsonValues.TryParse(text, out var value) ? value : text;
    }

    private static bool IsText(JsonNode? item) => item is JsonValue value && value.TryGetValue(out string? _);

    private static bool IsEvent(JsonNode? item) => item is JsonObject { Count: 1 } members && IsText(members["data"]);
}
