using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The data of each server-sent event that is JSON.</summary>
    public IReadOnlyList<JsonNode> Events => Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(frame => frame[(frame.IndexOf("data: ", StringComparison.Ordinal) + 6)..])
        .Where(data => data != "[DONE]")
        .Select(data => JsonNode.Parse(data)!)
        .ToArray();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
}
