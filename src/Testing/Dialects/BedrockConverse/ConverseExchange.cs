using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Dialects.Bedrock;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

/// <summary>Writes answers as Bedrock does. The two forms are in files of their own; here is what they share.</summary>
internal sealed partial class ConverseExchange(JsonElement body, BedrockPlace place, SimulatedMoment moment) : Exchange
{
    public override Conversation Conversation { get; } = ConverseReader.Read(body, place.Model, place.Verb == "converse-stream");

    public override string StreamContentType => BedrockDoor.StreamContentType;

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => BedrockDoor.Headers(moment);

    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json =>
    {
        WriteMetrics(json);
        json.WriteStartObject("output");
        json.WriteStartObject("message");
        json.WriteString("role", "assistant");
        json.WriteStartArray("content");
        if (answer.Thought is { } thought)
            WriteThought(json, thought);
        if (answer.Said.Length > 0)
            WriteBlock(json, block => block.WriteString("text", answer.Said));
        for (var i = 0; i < answer.Calls.Count; i++)
            WriteCall(json, answer.Calls[i], i);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("stopReason", StopReason(answer));
        WriteUsage(json, answer);
    });

    private static string StopReason(Answer answer) => answer.End switch
    {
        AnswerEnd.Natural => "end_turn",
        AnswerEnd.Length => "max_tokens",
        AnswerEnd.StopSequence => "stop_sequence",
        AnswerEnd.ToolCalls => "tool_use",
        AnswerEnd.Refusal => "content_filtered",
        _ => throw new InvalidOperationException($"No stop reason for {answer.End}."),
    };

    private string CallId(int call) => moment.Fingerprint.Id("tooluse_", 22, call);

    private static void WriteBlock(Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }

    private static void WriteThought(Utf8JsonWriter json, string thought) => WriteBlock(json, block =>
    {
        block.WriteStartObject("reasoningContent");
        block.WriteStartObject("reasoningText");
        block.WriteString("text", thought);
        block.WriteString("signature", ThoughtSignature.Of(thought));
        block.WriteEndObject();
        block.WriteEndObject();
    });

    private void WriteCall(Utf8JsonWriter json, CalledTool call, int index) => WriteBlock(json, block =>
    {
        block.WriteStartObject("toolUse");
        block.WriteString("toolUseId", CallId(index));
        block.WriteString("name", call.Name);
        // A whole answer has the input as an object; one that the limit cut has no form in it.
        block.WritePropertyName("input");
        block.WriteRawValue(call.IsCut ? "{}" : call.Arguments);
        block.WriteEndObject();
    });

    private static void WriteMetrics(Utf8JsonWriter json)
    {
        json.WriteStartObject("metrics");
        json.WriteNumber("latencyMs", 1);
        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("inputTokens", answer.InputTokens);
        json.WriteNumber("outputTokens", answer.OutputTokens);
        json.WriteNumber("totalTokens", answer.InputTokens + answer.OutputTokens);
        json.WriteNumber("cacheReadInputTokens", 0);
        json.WriteNumber("cacheWriteInputTokens", 0);
        json.WriteEndObject();
    }
}
