using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>Writes answers as Anthropic does. The two forms are in files of their own; here is what they share.</summary>
internal partial class AnthropicExchange : Exchange
{
    private readonly SimulatedMoment _moment;
    private readonly bool _omitsThought;

    public AnthropicExchange(JsonElement body, Conversation conversation, SimulatedMoment moment)
    {
        Conversation = conversation;
        _moment = moment;
        _omitsThought = body.Value("thinking") is { } thinking
            && thinking.Value("display") is { } display && display.ValueEquals("omitted");
    }

    public override Conversation Conversation { get; }

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => AnthropicHeaders.OfAnswer(answer, _moment);

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) =>
        [Frame("error", JsonOutput.Object(json => AnthropicMessagesDialect.WriteError(json, error, _moment)))];

    /// <summary>An event as it stands on the wire.</summary>
    protected virtual ReadOnlyMemory<byte> Frame(string name, byte[] data) => SseFrame.Of(name, data);

    private static string StopReason(Answer answer) => answer.End switch
    {
        AnswerEnd.Natural => "end_turn",
        AnswerEnd.Length => "max_tokens",
        AnswerEnd.StopSequence => "stop_sequence",
        AnswerEnd.ToolCalls => "tool_use",
        AnswerEnd.Refusal => "refusal",
        _ => throw new InvalidOperationException($"No stop reason for {answer.End}."),
    };

    private string CallId(int call) => _moment.Fingerprint.Id("toolu_01", 22, call);

    private string Shown(string thought) => _omitsThought ? "" : thought;

    private void WriteHead(Utf8JsonWriter json)
    {
        json.WriteString("model", Conversation.Model);
        json.WriteString("id", _moment.Fingerprint.Id("msg_01", 22));
        json.WriteString("type", "message");
        json.WriteString("role", "assistant");
    }

    // The count is known only at the end: message_start says less than message_delta, which a whole answer agrees with.
    private static void WriteUsage(Utf8JsonWriter json, Answer answer, long outputTokens)
    {
        json.WriteStartObject("usage");
        WriteInput(json, answer);
        json.WriteStartObject("cache_creation");
        json.WriteNumber("ephemeral_5m_input_tokens", 0);
        json.WriteNumber("ephemeral_1h_input_tokens", 0);
        json.WriteEndObject();
        json.WriteNumber("output_tokens", outputTokens);
        if (answer.Thought is not null && outputTokens == answer.OutputTokens)
            WriteThinking(json, answer);
        json.WriteString("service_tier", "standard");
        json.WriteString("inference_geo", "global");
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, Answer answer)
    {
        json.WriteNumber("input_tokens", answer.InputTokens);
        json.WriteNumber("cache_creation_input_tokens", 0);
        json.WriteNumber("cache_read_input_tokens", 0);
    }

    private static void WriteThinking(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("output_tokens_details");
        json.WriteNumber("thinking_tokens", answer.ThoughtTokens);
        json.WriteEndObject();
    }
}
