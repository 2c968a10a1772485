using System.Text.Json;
using OllamaSharp;
using OllamaSharp.Models.Chat;
using OpenAI.Responses;

namespace Mirascope.Gen.Tests.Official;

/// <summary>Lets the official clients read an answer that a handler serves.</summary>
internal static class OfficialAnswers
{
    public static async Task<OfficialAnswer> OfResponsesAsync(HttpClient http, bool streams)
    {
        var client = OpenAIResponsesRequests.CreateClient(http);
        var options = new CreateResponseOptions("m", [ResponseItem.CreateUserMessageItem("q")]);
        if (!streams)
        {
            return OfResult((await client.CreateResponseAsync(options)).Value);
        }

        options.StreamingEnabled = true;
        ResponseResult? result = null;
        await foreach (var update in await client.CreateResponseStreamingAsync(options))
        {
            result = (update as StreamingResponseCompletedUpdate)?.Response ?? (update as StreamingResponseIncompleteUpdate)?.Response ?? result;
        }

        return OfResult(result!);
    }

    public static async Task<OfficialAnswer> OfOllamaAsync(HttpClient http, bool streams)
    {
        http.BaseAddress = new Uri("http://localhost:11434");
        var (text, calls, done) = ("", new List<string>(), (ChatDoneResponseStream?)null);
        await foreach (var line in new OllamaApiClient(http).ChatAsync(new ChatRequest { Model = "m", Stream = streams, Messages = [new(ChatRole.User, "q")] }))
        {
            text += line?.Message.Content;
            calls.AddRange((line?.Message.ToolCalls ?? []).Select(call =>
                OfficialAnswer.ToText(call.Id ?? "", call.Function!.Name!, JsonSerializer.Serialize(call.Function.Arguments))));
            done = line as ChatDoneResponseStream ?? done;
        }

        return new OfficialAnswer(text, calls, done?.PromptEvalCount ?? 0, done?.EvalCount ?? 0);
    }

    private static OfficialAnswer OfResult(ResponseResult result) => new(
        string.Concat(result.OutputItems.OfType<MessageResponseItem>().SelectMany(item => item.Content).Where(part => part.Kind == ResponseContentPartKind.OutputText).Select(part => part.Text)),
        [.. result.OutputItems.OfType<FunctionCallResponseItem>().Select(item => OfficialAnswer.ToText(item.CallId, item.FunctionName, item.FunctionArguments.ToString()))],
        result.Usage?.InputTokenCount ?? 0,
        result.Usage?.OutputTokenCount ?? 0);
}
