using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>How the tests speak to one dialect of the simulator, without any client.</summary>
internal sealed record Dialect(string Name, string Path, IReadOnlyDictionary<string, string> Headers)
{
    public static Dialect OpenAI { get; } = new("openai", "/v1/chat/completions", new Dictionary<string, string> { ["Authorization"] = "Bearer key" });

    public static Dialect Anthropic { get; } = new(
        "anthropic", "/v1/messages", new Dictionary<string, string> { ["x-api-key"] = "key", ["anthropic-version"] = "2023-06-01" });

    public static Dialect Of(string name) => name == "openai" ? OpenAI : Anthropic;

    public async Task<Reply> SendAsync(LlmSimulator simulator, string body)
    {
        using var invoker = new HttpMessageInvoker(simulator.CreateHandler());
        using var response = await invoker.SendAsync(Request(body), TestContext.Current.CancellationToken);
        return await Reply.ReadAsync(response);
    }

    public HttpRequestMessage Request(string body, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://simulator.invalid" + Path + query)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The data of each server-sent event that is JSON.</summary>
    public IReadOnlyList<JsonNode> Events => Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(frame => frame[(frame.IndexOf("data: ", StringComparison.Ordinal) + 6)..])
        .Where(data => data != "[DONE]")
        .Select(data => JsonNode.Parse(data)!)
        .ToArray();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
}
