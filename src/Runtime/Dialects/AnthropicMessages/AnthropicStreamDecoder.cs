using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// Reads the events of one stream. The payload's <c>type</c> decides what an event is; its name only where there is no type.
/// </summary>
/// <remarks>
/// The usage is told when its last count has come, and the reason for stopping, with the tool calls that wait for it, at
/// <c>message_stop</c>: a stream that breaks before has neither handed out a call nor named a price. What comes after
/// <c>message_stop</c> or an error is ignored. Unknown events and deltas are kept as raw ones.
/// </remarks>
internal sealed partial class AnthropicStreamDecoder : StreamDecoder
{
    private string? _id;
    private string? _stopReason;
    private byte[] _usage = [];
    private bool _hasStarted;
    private bool _hasReason;
    private bool _hasUsage;

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null)
        {
            return false;
        }

        if (AnthropicTextDelta.TryRead(data, out var index, out var text))
        {
            Append(index, AnthropicDeltaKind.Text, text, name, data, log);
            return true;
        }

        try
        {
            return ReadEvent(name, data, log);
        }
        catch (InvalidOperationException)
        {
            // Names that are no UTF-8. The reader's own message would quote them.
            throw new JsonException("The event's JSON has a name that is not well-formed text.");
        }
    }

    private bool ReadEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        // Made in its place: a reader is too large to be handed about where an event is one of thousands.
        var reader = new Utf8JsonReader(data);
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.NextMember() && reader.ValueTextEquals(Names.Type))
        {
            reader.Read();
            var kind = AnthropicEventKinds.Of(ref reader);
            if (kind == AnthropicEventKind.BlockDelta)
            {
                ReadDelta(ref reader, name, data, log);
                return true;
            }

            return ReadOther(kind, name, data, log);
        }

        return ReadOther(FindKind(name, data), name, data, log);
    }

    private bool ReadOther(AnthropicEventKind kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        switch (kind)
        {
            case AnthropicEventKind.Ping:
                return false;
            case AnthropicEventKind.MessageStart:
                ReadMessageStart(data, log);
                return true;
            case AnthropicEventKind.BlockStart:
                ReadBlockStart(data, log);
                return true;
            case AnthropicEventKind.BlockDelta:
                var reader = JsonMembers.Enter(data, "The event");
                ReadDelta(ref reader, name, data, log);
                return true;
            case AnthropicEventKind.BlockStop:
                ReadBlockStop(data, log);
                return true;
            case AnthropicEventKind.MessageDelta:
                ReadMessageDelta(name, data, log);
                return true;
            case AnthropicEventKind.MessageStop:
                ReadMessageStop(data, log);
                return true;
            case AnthropicEventKind.Error:
                Error = AnthropicErrorReader.TryRead(data) ?? new ProviderError(null, null, null);
                return true;
            default:
                CheckEnd(data);
                log.AddRaw(name, data);
                return true;
        }
    }

    private static AnthropicEventKind FindKind(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var reader = JsonMembers.Enter(data, "The event");
        while (reader.NextMember())
        {
            var isType = reader.ValueTextEquals(Names.Type);
            reader.Read();
            if (isType)
            {
                return AnthropicEventKinds.Of(ref reader);
            }

            reader.Skip();
        }

        return AnthropicEventKinds.Of(name);
    }

    // Reads to the last byte, so that JSON that breaks off or goes on is found whatever the event is.
    private static void CheckEnd(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        while (reader.Read())
        {
        }
    }
}
