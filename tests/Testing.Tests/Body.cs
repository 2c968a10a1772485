using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

/// <summary>Good bodies, and what a row of a table changes about them.</summary>
internal static class Body
{
    public const string Absent = "$absent";

    /// <summary>The good body with these members instead of its own; <see cref="Absent"/> takes one away.</summary>
    public static string Of(string dialect, string members = "{}")
    {
        var body = JsonNode.Parse(Dialect.Of(dialect).Good)!.AsObject();
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
