using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;
using NJsonSchema;

namespace Mirascope.Gen.Tests;

public class SchemaTests
{
    public static TheoryData<string, string> Rows => new()
    {
        // What the prompt offers: two quoted texts, a name, plain words; the numbers 7 and 2.5.
        { """{"type":"string"}""", "\"first one\"" },
        { """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"},"c":{"type":"string"},"d":{"type":"string"}}}""", """{"a":"first one","b":"second","c":"New York","d":"Compare"}""" },
        { """{"enum":["x","y"]}""", "\"x\"" },
        { """{"const":5}""", "5" },
        { """{"type":"boolean"}""", "true" },
        { """{"type":"null"}""", "null" },
        { """{"type":["null","integer"]}""", "7" },

        // Numbers: of the prompt where they fit, else within bounds.
        { """{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"number"},"c":{"type":"number"}}}""", """{"a":7,"b":2.5,"c":7}""" },
        { """{"type":"integer","minimum":10,"maximum":20}""", "10" },
        { """{"type":"integer","maximum":-3}""", "-3" },
        { """{"type":"integer","exclusiveMinimum":10,"multipleOf":4}""", "16" },
        { """{"type":"number","exclusiveMaximum":0.5,"minimum":0}""", "0.499999" },

        // Strings: length, format, pattern.
        { """{"type":"string","minLength":12}""", "\"first oneaaa\"" },
        { """{"type":"string","maxLength":3}""", "\"fir\"" },
        { """{"type":"string","format":"date"}""", "\"2026-01-15\"" },
        { """{"type":"string","format":"uuid"}""", "\"123e4567-e89b-42d3-a456-426614174000\"" },
        { """{"type":"string","format":"colour"}""", "\"first one\"" },
        { """{"type":"string","pattern":"^[a-z]+$"}""", "\"second\"" },
        { """{"type":"string","pattern":"^[A-Z]{3}-\\d{2,4}(x|y)?$"}""", "\"AAA-11\"" },
        { """{"type":"string","pattern":"^(?:ISBN|EAN) [^a-z]\\.$"}""", "\"ISBN A.\"" },

        // Structures.
        { """{"type":"array","items":{"type":"string"}}""", """["first one"]""" },
        { """{"type":"array","items":{"enum":["x","y","z"]},"minItems":2,"uniqueItems":true}""", """["x","y"]""" },
        { """{"type":"array","items":{"type":"string"},"maxItems":0}""", "[]" },
        { """{"type":"array","prefixItems":[{"type":"integer"},{"type":"boolean"}]}""", "[7,true]" },
        { """{"type":"object","required":["a"]}""", """{"a":"first one"}""" },
        { """{"type":"object","additionalProperties":{"type":"integer"}}""", """{"Compare":7}""" },
        { """{"allOf":[{"type":"object","properties":{"a":{"type":"boolean"}}},{"properties":{"b":{"type":"null"}}}]}""", """{"a":true,"b":null}""" },
        { """{"anyOf":[{"type":"null"},{"type":"integer"}]}""", "7" },
        { """{"$ref":"#/$defs/A","$defs":{"A":{"oneOf":[{"type":"boolean"}]}}}""", "true" },
        { """{"$defs":{"N":{"type":"object","properties":{"v":{"type":"boolean"},"next":{"anyOf":[{"$ref":"#/$defs/N"},{"type":"null"}]}},"required":["v","next"]}},"$ref":"#/$defs/N"}""", """{"v":true,"next":{"v":true,"next":{"v":true,"next":{"v":true,"next":{"v":true,"next":null}}}}}""" },
        { """{"$defs":{"T":{"type":"object","properties":{"sons":{"type":"array","items":{"$ref":"#/$defs/T"}}},"required":["sons"]}},"$ref":"#/$defs/T"}""", """{"sons":[{"sons":[{"sons":[]}]}]}""" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Value_follows_the_schema_and_the_prompt(string schema, string expected)
    {
        const string prompt = "Compare 'first one' and 'second' in New York with 7 or 2.5";
        var body = new JsonObject
        {
            ["model"] = "m",
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = prompt }),
            ["max_tokens"] = 4000,
            ["output_config"] = new JsonObject { ["format"] = new JsonObject { ["type"] = "json_schema", ["schema"] = JsonNode.Parse(schema) } },
        };
        var reply = await Dialect.Anthropic.SendAsync(new LlmSimulator(), body.ToJsonString());
        Assert.Equal(expected, reply.Json["content"]![0]!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"required":5}}}""")]
    [InlineData("""{"type":"object","properties":[1]}""")]
    [InlineData("""{"type":"object","properties":{"a":{"allOf":{}}}}""")]
    public async Task Schema_of_a_wrong_form_is_refused(string schema)
    {
        var body = Body.Of("openai", $$"""{"response_format":{"type":"json_schema","json_schema":{"name":"A","schema":{{schema}} } } }""");
        var reply = await Dialect.OpenAI.SendAsync(new LlmSimulator(), body);
        Assert.Equal(400, reply.Status);
        Assert.Contains("Invalid schema", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_of_recorded_tools_are_valid()
    {
        var checkedTools = 0;
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("recordings", "exchanges", "openai", "openai-chat"), "*.json"))
        {
            var body = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["request"]!["body"];
            foreach (var tool in body?["tools"]?.AsArray() ?? [])
            {
                if (tool!["function"]?["parameters"] is not { } parameters)
                    continue;
                var (name, arguments) = (tool["function"]!["name"]!.GetValue<string>(), await ArgumentsAsync(tool));
                var schema = await JsonSchema.FromJsonAsync(parameters.ToJsonString().Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
                Assert.True(schema.Validate(arguments).Count == 0, $"{Path.GetFileName(file)}: {name}: {arguments}");
                checkedTools++;
            }
        }

        Assert.True(checkedTools > 30, $"Only {checkedTools} tools were there.");
    }

    private static async Task<string> ArgumentsAsync(JsonNode tool)
    {
        var body = new JsonObject
        {
            ["model"] = "m",
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Where is \"London\" in 2026?" }),
            ["tools"] = new JsonArray(tool.DeepClone()),
            ["tool_choice"] = "required",
        };
        var reply = await Dialect.OpenAI.SendAsync(new LlmSimulator(), body.ToJsonString());
        return reply.Json["choices"]![0]!["message"]!["tool_calls"]![0]!["function"]!["arguments"]!.GetValue<string>();
    }
}
