using System.Net;
using System.Text;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>The library's own client against the simulator.</summary>
public class MirascopeClientTests
{
    private static readonly ToolDefinition FindBook = new(
        "find_book", "Looks a book up.", Encoding.UTF8.GetBytes("""{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}"""));

    public static TheoryData<string, string> Reaches => ClientReach.Rows;

    public static TheoryData<string> Providers => new(ClientReach.Providers);

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Stream_and_whole_answer_agree(string way, string provider)
    {
        await using var reach = await ClientReach.OfAsync(way);
        var request = Request(provider, Message.User("Recommend a fantasy novel"));
        var whole = await reach.Client.CallAsync(request, TestContext.Current.CancellationToken);
        var stream = reach.Client.StreamAsync(request, TestContext.Current.CancellationToken);
        await stream.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Contains("fantasy", whole.Content, StringComparison.Ordinal);
        Assert.Equal(whole.Content, stream.Content);
        Assert.Equal((whole.Usage!.InputTokens, whole.Usage.OutputTokens, whole.Cost), (stream.Usage!.InputTokens, stream.Usage.OutputTokens, stream.Cost));
        Assert.Equal(FinishClass.Stop, stream.FinishReason!.Value.Class);
        Assert.Equal(provider == Provider.Ollama, stream.RequestId is null);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Tool_is_called_answered_and_cited(string way, string provider)
    {
        await using var reach = await ClientReach.OfAsync(way);
        var request = Request(provider, Message.User("How many pages has the book 'Dune'?")) with { Tools = [FindBook] };
        var stream = reach.Client.StreamAsync(request, TestContext.Current.CancellationToken);
        var outputs = new List<(ToolCall Tool, ToolOutput Output)>();
        await foreach (var (_, tool) in stream)
        {
            if (tool is not null)
                outputs.Add((tool, ToolOutput.FromText("412 pages")));
        }

        Assert.Equal("""{"title":"Dune"}""", Assert.Single(outputs).Tool.Arguments);
        var next = stream.ResumeAsync(outputs);
        await next.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Contains("412 pages", next.Content, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Thought_is_counted_and_goes_back_whole(string provider)
    {
        await using var reach = await ClientReach.OfAsync("handler");
        var request = Request(provider, Message.User("How many pages has the book 'Dune'?")) with
        {
            Tools = [FindBook],
            Options = new LlmOptions { MaxTokens = 30_000, Thinking = ThinkingLevel.Low },
        };
        var first = await reach.Client.CallAsync(request, TestContext.Current.CancellationToken);
        Assert.True(first.Usage!.ReasoningTokens is { } thought ? thought > 0 : first.Thoughts.Length > 0);
        var results = ToolMessages.For(first.ToolCalls.Select(call => (call, ToolOutput.FromText("412 pages"))));
        var second = await reach.Client.CallAsync(request with { Messages = [.. first.Messages, .. results] }, TestContext.Current.CancellationToken);
        Assert.Contains("412 pages", second.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, typeof(LlmBadRequestException))]
    [InlineData(401, typeof(LlmAuthenticationException))]
    [InlineData(403, typeof(LlmPermissionException))]
    [InlineData(404, typeof(LlmNotFoundException))]
    [InlineData(429, typeof(LlmRateLimitException))]
    [InlineData(500, typeof(LlmServerException))]
    [InlineData(529, typeof(LlmServerException))]
    public async Task Scripted_error_becomes_its_exception(int status, Type exceptionType)
    {
        foreach (var provider in ClientReach.Providers)
        {
            await using var reach = await ClientReach.OfAsync("handler");
            reach.Simulator.Enqueue(SimulatedReply.Error(status, "some_error", "It went wrong.", retryAfter: TimeSpan.FromSeconds(3)));
            var exception = await Assert.ThrowsAnyAsync<LlmApiException>(
                () => reach.Client.CallAsync(Request(provider, Message.User("Hi")), TestContext.Current.CancellationToken));
            Assert.IsType(exceptionType, exception);
            Assert.Equal((HttpStatusCode)status, exception.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(3), exception.RetryAfter);
            Assert.Equal("It went wrong.", exception.ErrorMessage);
        }
    }

    private static LlmRequest Request(string provider, params Message[] messages) => new()
    {
        Provider = provider,
        Model = ClientReach.ModelOf(provider),
        Messages = [Message.System("Be brief."), .. messages],
        Options = new LlmOptions { MaxTokens = 500 },
    };
}
