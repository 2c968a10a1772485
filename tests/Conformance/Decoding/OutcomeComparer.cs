using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>
/// Compares a line with a recording's expectation: texts as joined strings, tool calls by id, name and parsed arguments, usage by its
/// totals and parts, errors by their fields. A member the expectation does not have is not compared.
/// </summary>
internal static class OutcomeComparer
{
    private static readonly string[] Plain = ["outcome", "id", "model", "text", "reasoning", "refusal"];
    private static readonly string[] Counts = ["input_total", "output_total", "cache_read", "cache_write", "reasoning"];
    private static readonly string[] ErrorFields = ["type", "status", "code", "message", "retry_after"];

    public static List<string> Compare(JsonObject expected, JsonObject line)
    {
        var differences = new List<string>();
        foreach (var name in Plain)
        {
            Check(differences, name, expected, line, name);
        }

        if (expected.ContainsKey("finish_class"))
        {
            CheckFinish(differences, expected, line);
        }

        if (expected["tool_calls"] is JsonArray calls)
        {
            CheckCalls(differences, calls, line["tool_calls"]!.AsArray());
        }

        if (expected.ContainsKey("usage"))
        {
            CheckFields(differences, "usage", AsVocabulary(expected["usage"]), line["usage"], Counts);
        }

        CheckFields(differences, "error", AsVocabulary(expected["error"]), line["error"], ErrorFields);
        return differences;
    }

    // The wire's empty text means that there is no reason; a reason outside every table is other here, unknown there.
    private static void CheckFinish(List<string> differences, JsonObject expected, JsonObject line)
    {
        var reason = expected.Text("finish_reason") ?? "";
        if (reason != (line.Text("finish_reason") ?? ""))
        {
            differences.Add($"finish_reason is {JsonValues.Show(line["finish_reason"])}, not {JsonValues.Show(expected["finish_reason"])}");
        }

        var finishClass = expected.Text("finish_class");
        if (finishClass != line.Text("finish_class") && !(finishClass == "unknown" && line.Text("finish_class") == "other"))
        {
            differences.Add($"finish_class is {JsonValues.Show(line["finish_class"])}, not {JsonValues.Show(expected["finish_class"])}");
        }
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
            Check(differences, $"{place}.id", call, own, "id");
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

    // In the vocabulary a total that the wire does not have is nought.
    private static JsonNode? AsVocabulary(JsonNode? fields)
    {
        if (fields is not JsonObject)
        {
            return fields;
        }

        var copy = fields.DeepClone().AsObject();
        foreach (var (name, value) in fields.AsObject())
        {
            copy[name] = name switch
            {
                "input_total" or "output_total" => value?.DeepClone() ?? 0,
                _ => value?.DeepClone(),
            };
        }

        return copy;
    }

    private static void Check(List<string> differences, string place, JsonObject expected, JsonObject actual, string name)
    {
        if (expected.TryGetPropertyValue(name, out var value) && !JsonNode.DeepEquals(value, actual[name]))
        {
            differences.Add($"{place} is {JsonValues.Show(actual[name])}, not {JsonValues.Show(value)}");
        }
    }
}
