#pragma warning disable OPENAI001 // The client calls its Responses experimental; the protocol is not.
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;

using OpenAI.Responses;

namespace Mirascope.Gen.Tests.OfficialClients;

public class ResponsesClientTests
{
    public static TheoryData<string> Ways => Reach.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Streamed_answer_is_the_whole_one(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        ResponseResult whole = await ClientOf(reach).CreateResponseAsync("gpt-4o-mini", "Recommend a fantasy novel");
        var (text, completed) = ("", default(ResponseResult));
        await foreach (var update in await ClientOf(reach).CreateResponseStreamingAsync("gpt-4o-mini", "Recommend a fantasy novel"))
        {
            text += update is StreamingResponseOutputTextDeltaUpdate delta ? delta.Delta : "";
            completed = update is StreamingResponseCompletedUpdate end ? end.Response : completed;
        }

        Assert.Contains("fantasy", whole.GetOutputText(), StringComparison.Ordinal);
        Assert.Equal(whole.GetOutputText(), text);
        Assert.Equal(ResponseStatus.Completed, completed!.Status);
        Assert.Equal((whole.Usage.InputTokenCount, whole.Usage.OutputTokenCount), (completed.Usage.InputTokenCount, completed.Usage.OutputTokenCount));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Tool_is_called_answered_and_cited(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var schema = BinaryData.FromString("""{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}""");
        var options = new CreateResponseOptions("gpt-4o-mini", [ResponseItem.CreateUserMessageItem("How many pages has the book 'Dune'?")])
        {
            Tools = { ResponseTool.CreateFunctionTool("find_book", schema, strictModeEnabled: true, "Looks a book up by its title.") },
        };
        ResponseResult asking = await ClientOf(reach).CreateResponseAsync(options);
        var call = Assert.Single(asking.OutputItems.OfType<FunctionCallResponseItem>());
        Assert.Equal("Dune", JsonNode.Parse(call.FunctionArguments)!["title"]!.GetValue<string>());

        options.InputItems.Add(call);
        options.InputItems.Add(ResponseItem.CreateFunctionCallOutputItem(call.CallId, "412 pages"));
        ResponseResult saying = await ClientOf(reach).CreateResponseAsync(options);
        Assert.Contains("412 pages", saying.GetOutputText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Refusal_and_error_are_read(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Refusal("I would rather not."), SimulatedReply.Error(429, "rate_limit_error", "Too fast."));
        ResponseResult refused = await ClientOf(reach).CreateResponseAsync("gpt-4o-mini", "Hi");
        Assert.Equal("I would rather not.", Assert.Single(Assert.Single(refused.OutputItems.OfType<MessageResponseItem>()).Content).Refusal);
        var exception = await Assert.ThrowsAsync<ClientResultException>(() => ClientOf(reach).CreateResponseAsync("gpt-4o-mini", "Hi"));
        Assert.Equal(429, exception.Status);
    }

    private static ResponsesClient ClientOf(Reach reach) => new(new ApiKeyCredential("key"), new ResponsesClientOptions
    {
        Transport = new HttpClientPipelineTransport(reach.Client),
        Endpoint = new Uri(reach.Address, "v1"),
        RetryPolicy = new ClientRetryPolicy(0),
    });
}
