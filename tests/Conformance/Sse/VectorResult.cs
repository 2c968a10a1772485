using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>What a vector's case gave, in the vector's own form, and how that differs from what the vector says.</summary>
internal sealed record VectorResult(JsonObject Members, IReadOnlyList<string> Differences)
{
    /// <summary>Compares those members that are expected.</summary>
    public static VectorResult Of(JsonObject members, JsonObject expected) => new(
        members,
        [.. expected.Where(member => !JsonNode.DeepEquals(member.Value, members[member.Key]))
            .Select(member => $"{member.Key} is {JsonValues.Show(members[member.Key])}, not {JsonValues.Show(member.Value)}")]);
}
