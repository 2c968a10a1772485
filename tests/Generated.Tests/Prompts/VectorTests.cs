using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Prompts;

/// <summary>Hostile and awkward values reach the provider unchanged, in their own message and nowhere else.</summary>
public class VectorTests
{
    [Fact]
    public async Task Values_stay_inside_their_message()
    {
        var vectors = JsonNode.Parse(await File.ReadAllTextAsync(SharedData.Path("vectors", "prompts", "injection.json")))!;
        var seen = 0;
        foreach (var vector in vectors["cases"]!.AsArray())
        {
            var values = Values(vector!);
            var template = string.Join("\n", vector!["template"]!.AsArray().Select(message => $"{message!["role"]}: {message["text"]}"));
            Func<Task<string>>? call = template switch
            {
                "system: You are terse.\nuser: Summarise: {doc}" => () => VectorCalls.SummariseAsync(values["doc"]),
                "user: {doc}" => () => VectorCalls.WholeAsync(values["doc"]),
                "user: {a}{b}" => () => VectorCalls.JoinedAsync(values["a"], values["b"]),
                "user: {a} {b}" => () => VectorCalls.PairAsync(values["a"], values["b"]),
                "user: {a}-{a}" => () => VectorCalls.TwiceAsync(values["a"]),
                _ => null,
            };

            if (call is not null)
            {
                seen++;
                AssertSent(vector, values, await SendAsync(call));
            }
        }

        // All but the one template of five hundred holes, which the generator's own tests compile.
        Assert.Equal(vectors["cases"]!.AsArray().Count - 1, seen);
    }

    private static void AssertSent(JsonNode vector, Dictionary<string, string> values, List<(string Role, string Text)> sent)
    {
        if (vector["expected_messages"] is JsonArray expected)
        {
            Assert.Equal(expected.Select(message => ((string)message!["role"]!, (string)message["text"]!)), sent);
            return;
        }

        // Long values, and those that are no well-formed UTF-16: one replacement character for each lone surrogate.
        var text = "Summarise: " + string.Concat(values["doc"].EnumerateRunes());
        Assert.Equal([("system", "You are terse."), ("user", text)], sent);
        Assert.Equal((int?)vector["expected_length_utf16"] ?? text.Length, text.Length);
    }

    private static async Task<List<(string Role, string Text)>> SendAsync(Func<Task<string>> call)
    {
        var provider = new StubProvider().OpenAIText("Yes.");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);
        await call();
        return [.. JsonNode.Parse(provider.Bodies[0])!["messages"]!.AsArray().Select(message => ((string)message!["role"]!, Content(message["content"]!)))];
    }

    private static string Content(JsonNode content) => content is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string)content!;

    private static Dictionary<string, string> Values(JsonNode vector) =>
        (vector["values"] ?? vector["values_generate"])!.AsObject().ToDictionary(value => value.Key, value => Value(value.Value!));

    private static string Value(JsonNode value) => value switch
    {
        JsonObject { } units when units["$utf16"] is JsonArray letters => string.Concat(letters.Select(letter => (char)(int)letter!)),
        JsonObject { } fill => new string(((string)fill["fill"]!)[0], (int)fill["count"]!),
        _ => (string)value!,
    };
}
