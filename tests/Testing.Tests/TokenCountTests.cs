using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>Counting before a call, by the library's own client against the simulator.</summary>
public class TokenCountTests
{
    private static readonly ToolDefinition Find = new("find", "Looks a book up.", """{"type":"object","properties":{"title":{"type":"string"}}}"""u8.ToArray());

    [Theory]
    [InlineData("openai:responses", "/v1/responses/input_tokens")]
    [InlineData(Provider.Anthropic, "/v1/messages/count_tokens")]
    [InlineData(Provider.Google, "/v1beta/models/gemini-2.5-flash:countTokens")]
    [InlineData(Provider.Vertex, "/v1/publishers/google/models/gemini-2.5-flash:countTokens")]
    [InlineData(Provider.Bedrock, "/model/anthropic.claude-haiku-4-5-20251001-v1%3A0/count-tokens")]
    [InlineData("bedrock:invoke", "/model/anthropic.claude-haiku-4-5-20251001-v1%3A0/count-tokens")]
    public async Task The_count_is_the_one_that_the_call_then_uses(string provider, string path)
    {
        await using var reach = await ClientReach.OfAsync("handler");
        var request = Request(provider);

        var count = await reach.Client.CountTokensAsync(request, TestContext.Current.CancellationToken);
        var asked = Assert.Single(reach.Simulator.Requests);
        var response = await reach.Client.CallAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(path, asked.Path);
        Assert.Equal((TokenCountSource.Provider, null), (count.Source, count.Reason));
        Assert.True(count.InputTokens > 0);
        Assert.Equal(response.Usage!.InputTokens, count.InputTokens);
        Assert.NotNull(count.RequestId);
    }

    [Fact]
    public async Task A_refused_count_is_told_as_a_refused_call_is()
    {
        await using var reach = await ClientReach.OfAsync("handler");
        reach.Simulator.Enqueue(SimulatedReply.Error(429, "rate_limit_error", "slow down"));

        var error = await Assert.ThrowsAnyAsync<LlmApiException>(() => reach.Client.CountTokensAsync(Request(Provider.Anthropic), TestContext.Current.CancellationToken));

        Assert.Equal(429, (int)error.StatusCode!);
        Assert.NotNull(error.RequestId);
    }

    private static LlmRequest Request(string provider) => new()
    {
        Provider = provider,
        Model = ClientReach.ModelOf(provider),
        Messages = [Message.System("Be brief."), Message.User("How many pages has the book 'Dune'?")],
        Tools = [Find],
        Options = new LlmOptions { MaxTokens = 100 },
    };
}
