using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>
/// Compares a line with a recording's expectation: texts as joined strings, tool calls by id, name and parsed arguments, usage by its
/// totals and parts, errors by their fields. A member the expectation does not have is not compared.
/// </summary>
internal static class OutcomeComparer
{
    private static readonly string[] Plain = ["outcome", "id", "model", "text", "reasoning", "refusal", "finish_reason", "finish_class"];
    private static readonly string[] Counts = ["input_total", "output_total", "cache_read", "cache_write", "reasoning"];
    private static readonly string[] ErrorFields = ["type", "status", "code", "message", "retry_after"];

    public static List<string> Compare(JsonObject expected, JsonObject line)
    {
        var differences = new List<string>();
        foreach (var name in Plain)
        {
            Check(differences, name, expected, line, name);
        }

        if (expected["tool_calls"] is JsonArray calls)
        {
            CheckCalls(differences, calls, line["tool_calls"]!.AsArray());
        }

        if (expected.ContainsKey("usage"))
        {
            CheckFields(differences, "usage", expected["usage"], line["usage"], Counts);
        }

        CheckFields(differences, "error", expected["error"], line["error"], ErrorFields);
        return differences;
    }

    private static void CheckCalls(List<string> differences, JsonArray expected, JsonArray actual)
    {
        if (expected.Count != actual.Count)
        {
            differences.Add($"there are {actual.Count} tool calls, not {expected.Count}");
            return;
        }

        for (var index = 0; index < expected.Count; index++)
        {
            var (call, own) = (expected[index]!.AsObject(), actual[index]!.AsObject());
            var place = $"tool_calls[{index}]";
            CheckId(differences, $"{place}.id", call, own);
            Check(differences, $"{place}.name", call, own, "name");
            Check(differences, $"{place}.arguments", call, own, "arguments");
            Check(differences, $"{place}.arguments_valid", call, own, "arguments_valid");

            // Where they are no JSON, the text itself counts.
            if (call["arguments"] is null)
            {
                Check(differences, $"{place}.arguments_raw", call, own, "arguments_raw");
            }
        }
    }

    private static void CheckFields(List<string> differences, string place, JsonNode? expected, JsonNode? actual, string[] names)
    {
        if (expected is not JsonObject fields || actual is not JsonObject own)
        {
            if (expected is null != actual is null)
            {
                differences.Add($"{place} is {JsonValues.Show(actual)}, not {JsonValues.Show(expected)}");
            }

            return;
        }

        foreach (var name in names)
        {
            Check(differences, $"{place}.{name}", fields, own, name);
        }
    }

    // An empty id names nothing: it is none, as a missing one is.
    private static void CheckId(List<string> differences, string place, JsonObject expected, JsonObject actual)
    {
        if (!string.IsNullOrEmpty(expected.Text("id")) || !string.IsNullOrEmpty(actual.Text("id")))
        {
            Check(differences, place, expected, actual, "id");
        }
    }

    private static void Check(List<string> differences, string place, JsonObject expected, JsonObject actual, string name)
    {
        if (expected.TryGetPropertyValue(name, out var value) && !JsonNode.DeepEquals(value, actual[name]))
        {
            differences.Add($"{place} is {JsonValues.Show(actual[name])}, not {JsonValues.Show(value)}");
        }
    }
}
