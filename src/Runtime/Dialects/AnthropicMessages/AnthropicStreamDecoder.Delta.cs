using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Deltas: one pass over the event, and of all it allocates only the delta's text is left.</summary>
internal sealed partial class AnthropicStreamDecoder
{
    // The members may come in any order, so nothing is added before the event has been read to its end.
    private void ReadDelta(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        var index = -1;
        var kind = AnthropicDeltaKind.Unknown;
        string? text = null;
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(Names.Index))
            {
                index = ReadIndex(ref reader);
            }
            else if (reader.ValueTextEquals(Names.Delta))
            {
                reader.Read();
                ReadDeltaBody(ref reader, ref kind, ref text);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        if (index < 0)
        {
            throw NoIndex();
        }

        Append(index, kind, text ?? "", name, data, log);
    }

    private void Append(int index, AnthropicDeltaKind kind, string text, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        var block = Find(index);
        if (!(kind == AnthropicDeltaKind.Unknown ? block.AppendOther(MemberOf(Names.Delta, data)) : block.Append(kind, text, log)))
        {
            log.AddRaw(name, data);
        }
    }

    private static void ReadDeltaBody(ref Utf8JsonReader reader, ref AnthropicDeltaKind kind, ref string? text)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The event has no object at $.delta.");
        }

        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(Names.Type))
            {
                reader.Read();
                kind = KindOf(ref reader);
            }
            else if (reader.ValueTextEquals(Names.Text) || reader.ValueTextEquals(Names.PartialJson)
                || reader.ValueTextEquals(Names.Thinking) || reader.ValueTextEquals(Names.Signature))
            {
                reader.Read();
                text = reader.ReadTextOrSkip();
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static AnthropicDeltaKind KindOf(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? AnthropicDeltaKind.Unknown
        : reader.ValueTextEquals("text_delta"u8) ? AnthropicDeltaKind.Text
        : reader.ValueTextEquals("input_json_delta"u8) ? AnthropicDeltaKind.InputJson
        : reader.ValueTextEquals("thinking_delta"u8) ? AnthropicDeltaKind.Thinking
        : reader.ValueTextEquals("signature_delta"u8) ? AnthropicDeltaKind.Signature
        : AnthropicDeltaKind.Unknown;
}
