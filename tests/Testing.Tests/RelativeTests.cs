using System.Text;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>Providers that follow another's dialect, through the library's own client: their options pass, and their answers are read.</summary>
public class RelativeTests
{
    private static readonly ToolDefinition FindBook = new(
        "find_book", "Looks a book up.", Encoding.UTF8.GetBytes("""{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}"""));

    public static TheoryData<string> Providers => new(ClientReach.Relatives);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Stream_and_whole_answer_agree(string provider)
    {
        foreach (var way in new[] { "handler", "host" })
        {
            await using var reach = await ClientReach.OfAsync(way);
            var reply = SimulatedReply.Text("Let me look.").AndToolCall("find_book", """{"title":"Dune"}""").WithThought("Hm.");
            reach.Simulator.Enqueue(reply, reply);
            var whole = await reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken);
            var stream = reach.Client.StreamAsync(Request(provider), TestContext.Current.CancellationToken);
            await stream.FinishAsync(TestContext.Current.CancellationToken);
            Assert.Equal("Let me look.", whole.Content);
            Assert.Equal(whole.Content, stream.Content);
            Assert.Equal(whole.Thoughts, stream.Thoughts);
            Assert.Equal("""{"title":"Dune"}""", Assert.Single(stream.ToolCalls).Arguments);
            Assert.Equal((whole.Usage?.InputTokens, whole.Usage?.OutputTokens), (stream.Usage?.InputTokens, stream.Usage?.OutputTokens));
            Assert.All(reach.Simulator.Requests, request => Assert.DoesNotContain("simulated", string.Join(' ', request.Headers.Values), StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Options_the_provider_takes_are_taken(string provider)
    {
        await using var reach = await ClientReach.OfAsync("handler", options => options.UnsupportedOptions = UnsupportedOptions.Omit);
        foreach (var options in new[]
        {
            new LlmOptions { MaxTokens = 200, Temperature = 0.5, TopP = 0.9, TopK = 40, Seed = 7, Stop = ["END"], FrequencyPenalty = 0.5, PresencePenalty = 0.5, ParallelToolCalls = false },
            new LlmOptions { MaxTokens = 20_000, Thinking = ThinkingLevel.High },
            new LlmOptions { Thinking = ThinkingLevel.None },
        })
        {
            var answer = await reach.Client.CallAsync(Request(provider) with { Options = options }, TestContext.Current.CancellationToken);
            Assert.NotNull(answer.FinishReason);
        }
    }

    private static LlmRequest Request(string provider) => new()
    {
        Provider = provider,
        Model = ClientReach.ModelOf(provider),
        Messages = [Message.System("Be brief."), Message.User("Find the book Dune")],
        Tools = [FindBook],
        Options = new LlmOptions { MaxTokens = 500 },
    };
}
