using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>A request that asks how much the model would read, and not for an answer: the count is the one the call's usage would say.</summary>
/// <param name="call">The call whose input is counted.</param>
/// <param name="member">The member of the answer that has the count.</param>
/// <param name="kind">What the answer's member <c>object</c> says; null where it has none.</param>
internal sealed class CountExchange(Exchange call, string member, string? kind = null) : Exchange
{
    public override Conversation Conversation { get; } = call.Conversation with { IsStreamed = false };

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => call.Headers(answer);

    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json =>
    {
        if (kind is not null)
            json.WriteString("object", kind);
        json.WriteNumber(member, answer.InputTokens);
    });

    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer) => [WriteWhole(answer)];

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) => call.WriteErrorEvent(error);
}
