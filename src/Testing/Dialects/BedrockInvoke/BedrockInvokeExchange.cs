using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.AnthropicMessages;
using Mirascope.Gen.Testing.Dialects.Bedrock;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.BedrockInvoke;

/// <summary>Writes answers as Anthropic does, each event of a stream in base64 in a message of Amazon's event stream.</summary>
internal sealed class BedrockInvokeExchange(JsonElement body, BedrockPlace place, SimulatedMoment moment)
    : AnthropicExchange(body, AnthropicReader.Read(body, place.Model, place.Verb == "invoke-with-response-stream"), moment)
{
    private readonly SimulatedMoment _moment = moment;

    public override string StreamContentType => BedrockDoor.StreamContentType;

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) =>
        Conversation.IsStreamed ? [.. BedrockDoor.Headers(_moment), new("X-Amzn-Bedrock-Content-Type", "application/json")] : BedrockDoor.Headers(_moment);

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) => [BedrockDoor.ErrorEvent(error)];

    public override ReadOnlyMemory<byte> ChangeData(ReadOnlyMemory<byte> frame, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) =>
        EventFrame.WithPayload(frame.Span, payload =>
        {
            var inner = JsonDocument.Parse(payload).RootElement.Value("bytes")?.GetBytesFromBase64();
            return inner is null ? change(payload) : JsonOutput.Object(json => json.WriteBase64String("bytes", change(inner).Span));
        });

    protected override ReadOnlyMemory<byte> Frame(string name, byte[] data) => EventFrame.Event("chunk", json => json.WriteBase64String("bytes", data));
}
