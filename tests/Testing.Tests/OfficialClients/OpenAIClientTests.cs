using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;
using OpenAI;
using OpenAI.Chat;

namespace Mirascope.Gen.Tests.OfficialClients;

public class OpenAIClientTests
{
    private static readonly ChatTool FindBook = ChatTool.CreateFunctionTool(
        "find_book",
        "Looks a book up by its title.",
        BinaryData.FromString("""{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}"""),
        functionSchemaIsStrict: true);

    public static TheoryData<string> Ways => Reach.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whole_answer_is_read(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        ChatCompletion answer = await ClientOf(reach).CompleteChatAsync("Recommend a fantasy novel");
        Assert.Contains("fantasy", answer.Content[0].Text, StringComparison.Ordinal);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.Equal(answer.Usage.TotalTokenCount, answer.Usage.InputTokenCount + answer.Usage.OutputTokenCount);
        Assert.Equal("gpt-4o-mini", answer.Model);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Streamed_answer_is_the_whole_one(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        ChatCompletion whole = await ClientOf(reach).CompleteChatAsync("Recommend a fantasy novel");
        var (text, deltas, usage) = ("", 0, default(ChatTokenUsage));
        await foreach (var update in ClientOf(reach).CompleteChatStreamingAsync("Recommend a fantasy novel"))
        {
            text += string.Concat(update.ContentUpdate.Select(part => part.Text));
            deltas++;
            usage = update.Usage ?? usage;
        }

        Assert.Equal(whole.Content[0].Text, text);
        Assert.True(deltas > 10);
        Assert.Equal(whole.Usage.OutputTokenCount, usage!.OutputTokenCount);
        Assert.Equal(whole.Usage.InputTokenCount, usage.InputTokenCount);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Tool_is_called_answered_and_cited(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var options = new ChatCompletionOptions { Tools = { FindBook } };
        var messages = new List<ChatMessage> { new SystemChatMessage("Be brief."), new UserChatMessage("How many pages has the book 'Dune'?") };
        ChatCompletion asking = await ClientOf(reach).CompleteChatAsync(messages, options);
        Assert.Equal(ChatFinishReason.ToolCalls, asking.FinishReason);
        var call = Assert.Single(asking.ToolCalls);
        Assert.Equal("Dune", JsonNode.Parse(call.FunctionArguments)!["title"]!.GetValue<string>());

        messages.Add(new AssistantChatMessage(asking));
        messages.Add(new ToolChatMessage(call.Id, "412 pages"));
        ChatCompletion saying = await ClientOf(reach).CompleteChatAsync(messages, options);
        Assert.Equal(ChatFinishReason.Stop, saying.FinishReason);
        Assert.Contains("412 pages", saying.Content[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Streamed_tool_call_is_put_together(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var (id, name, arguments, finish) = ("", "", "", default(ChatFinishReason?));
        await foreach (var update in ClientOf(reach).CompleteChatStreamingAsync([new UserChatMessage("Find the book 'Dune'")], new ChatCompletionOptions { Tools = { FindBook } }))
        {
            foreach (var piece in update.ToolCallUpdates)
            {
                id += piece.ToolCallId;
                name += piece.FunctionName;
                arguments += piece.FunctionArgumentsUpdate?.ToString();
            }

            finish = update.FinishReason ?? finish;
        }

        Assert.StartsWith("call_", id, StringComparison.Ordinal);
        Assert.Equal("find_book", name);
        Assert.Equal("""{"title":"Dune"}""", arguments);
        Assert.Equal(ChatFinishReason.ToolCalls, finish);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Structured_answer_is_json_of_the_schema(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var schema = BinaryData.FromString("""{"type":"object","properties":{"title":{"type":"string"},"year":{"type":"integer"}},"required":["title","year"],"additionalProperties":false}""");
        ChatCompletion answer = await ClientOf(reach).CompleteChatAsync(
            [new UserChatMessage("Extract: 'Dune' of 1965")],
            new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("Book", schema, jsonSchemaIsStrict: true) });
        Assert.Equal("""{"title":"Dune","year":1965}""", answer.Content[0].Text);
    }

    [Theory]
    [InlineData("handler", 401, "authentication_error")]
    [InlineData("host", 429, "rate_limit_exceeded")]
    [InlineData("handler", 500, "server_error")]
    [InlineData("host", 503, "overloaded")]
    public async Task Scripted_error_is_thrown_with_its_status(string way, int status, string type)
    {
        await using var reach = await Reach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Error(status, type, "It went wrong."));
        var exception = await Assert.ThrowsAsync<ClientResultException>(() => ClientOf(reach).CompleteChatAsync("Hi"));
        Assert.Equal(status, exception.Status);
        Assert.Contains("It went wrong.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Bad_request_is_thrown_with_its_status(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var exception = await Assert.ThrowsAsync<ClientResultException>(() => ClientOf(reach).CompleteChatAsync([new UserChatMessage("Hi"), new ToolChatMessage("c1", "x")]));
        Assert.Equal(400, exception.Status);
        Assert.Contains("must be a response to a preceeding message", exception.Message, StringComparison.Ordinal);
    }

    private static ChatClient ClientOf(Reach reach) => new("gpt-4o-mini", new ApiKeyCredential("key"), new OpenAIClientOptions
    {
        Transport = new HttpClientPipelineTransport(reach.Client),
        Endpoint = new Uri(reach.Address, "v1"),
        RetryPolicy = new ClientRetryPolicy(0),
    });
}
