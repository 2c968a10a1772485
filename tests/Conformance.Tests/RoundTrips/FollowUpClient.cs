using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>Plays a recorded conversation through the client: its answer is decoded, and goes back with what came after it.</summary>
internal static class FollowUpClient
{
    /// <summary>The body of the request that goes on from the answer.</summary>
    public static async Task<JsonNode> SendAsync(FollowUp followUp, TurnRules rules)
    {
        using var handler = new RecordedAnswer(followUp.Exchange["response"]!);
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, MaxRetries = 0, Credentials = { [followUp.Provider.Split(':')[0]] = "key" }, Variables = { ["AWS_REGION"] = "us-east-1" } });
        var request = new LlmRequest { Provider = followUp.Provider, Model = (string?)followUp.Exchange["model"] ?? "m", Messages = [Message.User("q")] };
        var answer = (bool)followUp.Exchange["streaming"]! ? await StreamAsync(client, request) : await client.CallAsync(request);
        try
        {
            await client.CallAsync(request with { Messages = [.. request.Messages, answer.MessageParam, .. rules.ToMessages(followUp.After, answer.ToolCalls)] });
        }
        catch (LlmApiException) when (handler.Next is not null)
        {
            // The handler's own answer.
        }

        return handler.Next!;
    }

    private static async Task<CallResponse> StreamAsync(LlmClient client, LlmRequest request)
    {
        var stream = client.StreamAsync(request);
        await stream.FinishAsync();
        return stream.ConstructCallResponse();
    }
}
