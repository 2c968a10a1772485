using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>Writes answers as OpenAI does. The two forms are in files of their own; here is what they share.</summary>
internal sealed partial class OpenAIChatExchange : Exchange
{
    private readonly SimulatedMoment _moment;
    private readonly string? _thoughtMember;
    private readonly int _choices;
    private readonly bool _includesUsage;
    private readonly bool _isNamedCall;

    public OpenAIChatExchange(JsonElement body, Conversation conversation, OpenAIRelative relative, SimulatedMoment moment)
    {
        Conversation = conversation;
        _thoughtMember = relative.ThoughtMember;
        _moment = moment;
        _choices = body.Value("n")?.GetInt32() ?? 1;
        _includesUsage = relative.AlwaysCounts || (body.Value("stream_options")?.IsTrue("include_usage") ?? false);
        _isNamedCall = body.Value("tool_choice") is { } choice && OpenAIChatDemand.IsNamed(choice);
    }

    public override Conversation Conversation { get; }

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => OpenAIHeaders.OfAnswer(answer, _moment);

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) => [SseFrame.Object(null, json => OpenAIDoor.WriteErrorMember(json, error))];

    private static bool HasContent(Answer answer) => answer.Text.Length > 0 || answer is { Refusal: null, Calls.Count: 0 };

    // A call that was demanded by name ends with "stop" on the real wire, though it is a call.
    private string FinishReason(Answer answer) => answer.End switch
    {
        AnswerEnd.Natural or AnswerEnd.StopSequence or AnswerEnd.Refusal => "stop",
        AnswerEnd.Length => "length",
        AnswerEnd.ToolCalls => _isNamedCall ? "stop" : "tool_calls",
        _ => throw new InvalidOperationException($"No finish reason for {answer.End}."),
    };

    private string CallId(int choice, int call) => _moment.Fingerprint.Id("call_", 24, (choice * 1000) + call);

    private void WriteHead(Utf8JsonWriter json, string kind)
    {
        json.WriteString("id", _moment.Fingerprint.Id("chatcmpl-", 29));
        json.WriteString("object", kind);
        json.WriteNumber("created", _moment.Now.ToUnixTimeSeconds());
        json.WriteString("model", Conversation.Model);
        json.WriteString("service_tier", "default");
        json.WriteString("system_fingerprint", "fp_simulator");
    }

    private void WriteUsage(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("prompt_tokens", answer.InputTokens);
        json.WriteNumber("completion_tokens", answer.OutputTokens * _choices);
        json.WriteNumber("total_tokens", answer.InputTokens + (answer.OutputTokens * _choices));
        json.WriteStartObject("prompt_tokens_details");
        json.WriteNumber("cached_tokens", 0);
        json.WriteNumber("audio_tokens", 0);
        json.WriteEndObject();
        json.WriteStartObject("completion_tokens_details");
        json.WriteNumber("reasoning_tokens", answer.ThoughtTokens * _choices);
        json.WriteNumber("audio_tokens", 0);
        json.WriteNumber("accepted_prediction_tokens", 0);
        json.WriteNumber("rejected_prediction_tokens", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
