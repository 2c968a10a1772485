namespace Mirascope.Gen.Tests.Contract;

internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200, Temperature = 0.7)]
    [Prompt("Recommend a {genre} book")]
    public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);
}

public class StreamedCallTests
{
    [Fact]
    public async Task Text_usage_and_cost_come_as_the_contract_shows()
    {
        var provider = new StubProvider().OpenAIStream("Try ", "Dune", ".");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);

        var written = new StringWriter();
        var stream = Librarian.RecommendAsync("fantasy");
        await foreach (var (chunk, _) in stream)
        {
            written.Write(chunk.Content);
        }

        Assert.Equal("Try Dune.", written.ToString());
        Assert.Equal((10, 5), (stream.Usage?.InputTokens, stream.Usage?.OutputTokens));
        Assert.Equal((10 * 0.15m / 1_000_000) + (5 * 0.60m / 1_000_000), stream.Cost);
        Assert.Equal(stream.Cost, Librarian.RecommendStream.CostOf(stream.Usage));
        Assert.Null(Librarian.RecommendStream.CostOf(null));
    }

    [Fact]
    public async Task A_call_can_be_estimated_and_counted_before_it_is_sent()
    {
        var provider = new StubProvider().OpenAIStream("ok");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);

        var stream = Librarian.RecommendAsync("fantasy");
        var (estimate, count) = (client.Estimate(stream.Request), await client.CountTokensAsync(stream.Request, TestContext.Current.CancellationToken));

        Assert.Equal(200, estimate.MaxOutputTokens);
        Assert.True(estimate.MaxCost > 200 * 0.60m / 1_000_000);
        Assert.Equal((estimate.InputTokens, TokenCountSource.Approximation), (count.InputTokens, count.Source));
        Assert.Empty(provider.Urls);
    }

    [Fact]
    public async Task The_request_says_what_the_declaration_says()
    {
        var provider = new StubProvider().OpenAIStream("ok");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);
        await Librarian.RecommendAsync("fantasy").FinishAsync();

        var body = System.Text.Json.Nodes.JsonNode.Parse(Assert.Single(provider.Bodies))!;
        Assert.Equal("https://api.openai.com/v1/chat/completions", Assert.Single(provider.Urls));
        Assert.Equal("gpt-4o-mini", (string?)body["model"]);
        Assert.Equal("Recommend a fantasy book", (string?)body["messages"]![0]!["content"]);
        Assert.Equal(200, (int?)body["max_completion_tokens"]);
        Assert.Equal(0.7, (double?)body["temperature"]);
        Assert.True((bool?)body["stream"]);
    }

    [Fact]
    public async Task A_stream_resumes_as_its_own_type()
    {
        var provider = new StubProvider().OpenAIStream("Dune").OpenAIStream("Foundation");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);
        var first = Librarian.RecommendAsync("fantasy");
        await first.FinishAsync();
        Librarian.RecommendStream second = first.ResumeAsync("Another?");
        await second.FinishAsync();

        Assert.Equal(["Dune", "Foundation"], [first.Content, second.Content]);
        Assert.Equal(["User", "Assistant", "User", "Assistant"], second.Messages.Select(message => message.Role.ToString()));
    }
}
