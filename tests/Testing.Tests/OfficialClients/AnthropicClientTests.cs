using System.Net;
using System.Text.Json;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Mirascope.Gen.Testing;
using AnthropicMessage = Anthropic.Models.Messages.Message;

namespace Mirascope.Gen.Tests.OfficialClients;

public class AnthropicClientTests
{
    public static TheoryData<string> Ways => Reach.Ways;

    private static ToolUnion FindBook => new Tool
    {
        Name = "find_book",
        Description = "Looks a book up by its title.",
        InputSchema = new InputSchema
        {
            Properties = new Dictionary<string, JsonElement> { ["title"] = JsonDocument.Parse("""{"type":"string"}""").RootElement },
            Required = ["title"],
        },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whole_answer_is_read(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var answer = await ClientOf(reach).Messages.Create(Call("Recommend a fantasy novel"), TestContext.Current.CancellationToken);
        answer.Validate();
        Assert.Contains("fantasy", TextOf(answer), StringComparison.Ordinal);
        Assert.Equal("end_turn", answer.StopReason!.Raw());
        Assert.True(answer.Usage.InputTokens > 0 && answer.Usage.OutputTokens > 0);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Streamed_answer_is_the_whole_one(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var whole = await ClientOf(reach).Messages.Create(Call("Recommend a fantasy novel"), TestContext.Current.CancellationToken);
        var (text, deltas, output) = ("", 0, 0L);
        await foreach (var each in ClientOf(reach).Messages.CreateStreaming(Call("Recommend a fantasy novel"), TestContext.Current.CancellationToken))
        {
            if (each.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var piece))
            {
                text += piece.Text;
                deltas++;
            }

            if (each.TryPickDelta(out var end))
                output = end.Usage.OutputTokens;
        }

        Assert.Equal(TextOf(whole), text);
        Assert.True(deltas > 10);
        Assert.Equal(whole.Usage.OutputTokens, output);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Tool_is_called_answered_and_cited_with_its_thought_kept(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var question = new UserMessageParam { Content = "How many pages has the book 'Dune'?" };
        var call = Call(question) with { MaxTokens = 4000, Tools = [FindBook], Thinking = new ThinkingConfigEnabled { BudgetTokens = 1024 } };
        var asking = await ClientOf(reach).Messages.Create(call, TestContext.Current.CancellationToken);
        Assert.Equal("tool_use", asking.StopReason!.Raw());
        Assert.True(asking.Content[0].TryPickThinking(out var thought));
        Assert.True(asking.Content[1].TryPickToolUse(out var use));
        Assert.Equal("Dune", use.Input["title"].GetString());

        var saying = await ClientOf(reach).Messages.Create(
            call with
            {
                Messages =
                [
                    question,
                    new AssistantMessageParam
                    {
                        Content = new List<ContentBlockParam>
                        {
                            new ThinkingBlockParam { Thinking = thought.Thinking, Signature = thought.Signature },
                            new ToolUseBlockParam { ID = use.ID, Name = use.Name, Input = use.Input },
                        },
                    },
                    new UserMessageParam { Content = new List<ContentBlockParam> { new ToolResultBlockParam { ToolUseID = use.ID, Content = "412 pages" } } },
                ],
            },
            TestContext.Current.CancellationToken);
        Assert.Contains("412 pages", TextOf(saying), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Streamed_tool_call_is_put_together(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var (name, arguments) = ("", "");
        await foreach (var each in ClientOf(reach).Messages.CreateStreaming(Call("Find the book 'Dune'") with { Tools = [FindBook] }, TestContext.Current.CancellationToken))
        {
            if (each.TryPickContentBlockStart(out var start) && start.ContentBlock.TryPickToolUse(out var use))
                name = use.Name;
            if (each.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickInputJson(out var piece))
                arguments += piece.PartialJson;
        }

        Assert.Equal("find_book", name);
        Assert.Equal("""{"title":"Dune"}""", arguments);
    }

    [Theory]
    [InlineData("handler", 401, "authentication_error", typeof(AnthropicUnauthorizedException))]
    [InlineData("host", 403, "permission_error", typeof(AnthropicForbiddenException))]
    [InlineData("handler", 404, "not_found_error", typeof(AnthropicNotFoundException))]
    [InlineData("host", 429, "rate_limit_error", typeof(AnthropicRateLimitException))]
    [InlineData("handler", 529, "overloaded_error", typeof(Anthropic5xxException))]
    public async Task Scripted_error_is_thrown_as_its_type(string way, int status, string type, System.Type exceptionType)
    {
        await using var reach = await Reach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Error(status, type, "It went wrong."));
        var exception = await Assert.ThrowsAnyAsync<AnthropicApiException>(() => ClientOf(reach).Messages.Create(Call("Hi"), TestContext.Current.CancellationToken));
        Assert.IsType(exceptionType, exception, exactMatch: false);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Contains("It went wrong.", exception.ResponseBody, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Bad_request_is_thrown_as_its_type(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var exception = await Assert.ThrowsAsync<AnthropicBadRequestException>(
            () => ClientOf(reach).Messages.Create(Call("Hi") with { StopSequences = [" "] }, TestContext.Current.CancellationToken));
        Assert.Contains("stop_sequences.0: each stop sequence must contain non-whitespace", exception.ResponseBody, StringComparison.Ordinal);
    }

    private static MessageCreateParams Call(string text) => Call(new UserMessageParam { Content = text });

    private static MessageCreateParams Call(UserMessageParam message) => new() { Model = "claude-haiku-4-5", MaxTokens = 200, Messages = [message] };

    private static string TextOf(AnthropicMessage message) =>
        string.Concat(message.Content.Select(block => block.TryPickText(out var text) ? text.Text : ""));

    private static AnthropicClient ClientOf(Reach reach) => new()
    {
        HttpClient = reach.Client,
        ApiKey = "key",
        BaseUrl = reach.Address.ToString().TrimEnd('/'),
        MaxRetries = 0,
    };
}
