using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>Requests of real traffic: what the provider accepted is accepted, what it refused for its form is refused.</summary>
public partial class RecordedRequestTests
{
    public static TheoryData<string, string, string, int> Rows => new()
    {
        // provider, protocol, dialect, how many there are at least
        { "openai", "openai-chat", "openai", 50 },
        { "openai", "openai-responses", "responses", 100 },
        { "azure-openai", "openai-responses", "responses", 5 },
        { "anthropic", "anthropic-messages", "anthropic", 50 },
        { "google", "gemini", "gemini", 100 },
        { "google-vertex", "gemini", "vertex", 30 },
        { "ollama", "ollama-chat", "ollama", 5 },
        { "mistral", "mistral-chat", "mistral", 40 },
        { "cohere", "cohere-v2", "cohere", 30 },
        { "bedrock", "bedrock-converse", "converse", 60 },
        { "bedrock", "bedrock-invoke-anthropic", "invoke", 10 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Requests_that_the_provider_accepted_are_accepted(string provider, string protocol, string dialect, int least)
    {
        var refused = new List<string>();
        var accepted = 0;
        foreach (var (file, exchange) in await ExchangesAsync(provider, protocol))
        {
            if (exchange["response"]!["status"]!.GetValue<int>() >= 300)
                continue;
            var reply = await SendAsync(dialect, exchange["request"]!);
            if (reply.Status == 200)
                accepted++;
            else
                refused.Add($"{file}: {reply.Text}");
        }

        Assert.True(refused.Count == 0, string.Join("\n", refused));
        Assert.True(accepted >= least, $"Only {accepted} requests were there.");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Requests_that_the_provider_refused_for_their_form_are_refused(string provider, string protocol, string dialect, int least)
    {
        var accepted = new List<string>();
        foreach (var (file, exchange) in await ExchangesAsync(provider, protocol))
        {
            var answer = exchange["response"]!["body"]?.ToString() ?? "";
            if (exchange["response"]!["status"]!.GetValue<int>() is not (400 or 422) || Unknowable().IsMatch(answer))
                continue;
            if ((await SendAsync(dialect, exchange["request"]!)).Status is not (400 or 422))
                accepted.Add($"{file}: {answer}");
        }

        Assert.True(accepted.Count == 0, string.Join("\n", accepted));
        Assert.True(least > 0);
    }

    // The simulator knows no models, no keys, no windows and no other server.
    [GeneratedRegex("model|token|context window|API key|fetch|download|No tool output", RegexOptions.IgnoreCase)]
    private static partial Regex Unknowable();

    private static async Task<List<(string File, JsonNode Exchange)>> ExchangesAsync(string provider, string protocol)
    {
        var found = new List<(string, JsonNode)>();
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("recordings", "exchanges", provider, protocol), "*.json").Order(StringComparer.Ordinal))
        {
            var exchange = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
            if (exchange["request"]!["body"] is JsonObject && exchange["request"]!["elided"] is null)
                found.Add((Path.GetFileName(file), exchange));
        }

        return found;
    }

    private static async Task<Reply> SendAsync(string dialect, JsonNode request)
    {
        var url = new Uri(request["url"]!.GetValue<string>());
        var isInPath = Dialect.Of(dialect).StreamPath is not null;
        using var message = Dialect.Of(dialect).Request(request["body"]!.ToJsonString(), url.Query, isInPath ? url.AbsolutePath : null);
        if (request["headers"]?["anthropic-beta"] is { } beta)
            message.Headers.TryAddWithoutValidation("anthropic-beta", beta.GetValue<string>());
        return await Dialect.SendAsync(new LlmSimulator(), message);
    }
}
