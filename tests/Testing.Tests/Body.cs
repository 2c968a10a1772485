using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

/// <summary>Good bodies, and what a row of a table changes about them.</summary>
internal static class Body
{
    public const string Absent = "$absent";

    private const string OpenAI = """{"model":"m","messages":[{"role":"user","content":"Hi"}]}""";

    private const string Anthropic = """{"model":"m","max_tokens":100,"messages":[{"role":"user","content":"Hi"}]}""";

    /// <summary>The good body with these members instead of its own; <see cref="Absent"/> takes one away.</summary>
    public static string Of(string dialect, string members = "{}")
    {
        var body = JsonNode.Parse(dialect == "openai" ? OpenAI : Anthropic)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            if (value is JsonValue text && text.TryGetValue<string>(out var absent) && absent == Absent)
                body.Remove(name);
            else
                body[name] = value?.DeepClone();
        }

        return body.ToJsonString();
    }
}
