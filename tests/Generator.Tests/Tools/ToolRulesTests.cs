using System.Text.Json;
using System.Text.RegularExpressions;
using Mirascope.Gen.Generator.Emitting.Tools;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>
/// Emitted schemas break no rule that the providers have for tools. Rules of strict mode alone (all required, no bounds)
/// do not apply: nothing is sent as strict unless the user asks for it.
/// </summary>
public sealed class ToolRulesTests
{
    private static readonly string[] StrictOnly = ["OAI-ALL-REQUIRED", "OAI-AVOID", "ANT-NO-NUMERIC", "ANT-NO-STRLEN", "ANT-ARRAY-BOUNDS"];

    [Fact]
    public void No_rule_of_the_two_providers_is_broken()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(SharedData.Path("vectors", "tool-schema", "rules.json")));
        var tools = ToolBench.Of("""
            public enum Genre { Fantasy, Horror }
            public static class Library
            {
                [LlmTool] public static int Find(string a, char? b, bool c, sbyte d, ulong e, float f, decimal? g, Genre h, Genre? i, Guid j, DateTime k,
                    DateOnly l, TimeOnly m, TimeSpan n, Uri o, string[] p, List<int?>? q, [Range(1, 3)] int r, [StringLength(3)] string s,
                    [MaxLength(2)] Genre[] t, [RegularExpression("[a-z]+")] string u = "x", params Uri[] v) => 1;
                [LlmTool] public static void Ping() { }
            }
            """).Model.Tools;
        var applied = 0;
        foreach (var tool in tools)
        {
            using var schema = JsonDocument.Parse(ToolSchemaWriter.Write(tool));
            foreach (var rule in rules.RootElement.GetProperty("rules").EnumerateArray())
            {
                var id = rule.GetProperty("id").GetString()!;
                if (rule.GetProperty("provider").GetString() is "openai" or "anthropic"
                    && rule.GetProperty("check").ValueKind == JsonValueKind.Object
                    && !StrictOnly.Contains(id))
                {
                    applied++;
                    Assert.True(Holds(rule.GetProperty("check"), schema.RootElement, tool.Name), $"{tool.Name} breaks {id}: {schema.RootElement}");
                }
            }
        }

        Assert.True(applied >= 30, $"Only {applied} checks were made.");
    }

    private static bool Holds(JsonElement check, JsonElement root, string name)
    {
        var nodes = Nodes(root).ToList();
        return check.GetProperty("kind").GetString() switch
        {
            "root_type" => root.GetProperty("type").GetString() == Text(check, "type"),
            "root_absent" => !root.TryGetProperty(Text(check, "keyword"), out _),
            "additional_false" => nodes.Where(node => node.GetProperty("type").ToString() == "object").All(node => node.GetProperty("additionalProperties").ValueKind == JsonValueKind.False),
            "absent" => Texts(check, "keywords").All(keyword => nodes.All(node => !node.TryGetProperty(keyword, out _))),
            "formats" => nodes.All(node => !node.TryGetProperty("format", out var format) || Texts(check, "allowed").Contains(format.GetString()!)),
            "pattern_no" => nodes.All(node => !node.TryGetProperty("pattern", out var pattern) || Texts(check, "tokens").All(token => !pattern.GetString()!.Contains(token, StringComparison.Ordinal))),
            "items_typed" => nodes.All(node => !node.TryGetProperty("items", out var items) || items.TryGetProperty("type", out _)),
            "tool_name" => Regex.IsMatch(name, Text(check, "pattern")),
            "enum_scalars" => nodes.All(node => !node.TryGetProperty("enum", out var values) || values.EnumerateArray().All(value => value.ValueKind is JsonValueKind.String or JsonValueKind.Null)),
            "ref_alone" or "ref_local" or "no_recursion" => nodes.All(node => !node.TryGetProperty("$ref", out _)),
            _ => true,
        };
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement schema)
    {
        yield return schema;
        if (schema.TryGetProperty("items", out var items))
        {
            yield return items;
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var node in properties.EnumerateObject().SelectMany(property => Nodes(property.Value)))
            {
                yield return node;
            }
        }
    }

    private static string Text(JsonElement check, string name) => check.GetProperty(name).GetString()!;

    private static List<string> Texts(JsonElement check, string name) => [.. check.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
