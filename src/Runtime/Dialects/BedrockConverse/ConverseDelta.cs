using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>What a delta adds.</summary>
internal enum ConverseDeltaKind
{
    Unknown,
    Text,
    Thought,
    Signature,
    Redacted,
    ToolInput,
    Citation,
    ToolResult,
    Image,
}

/// <summary>The event <c>contentBlockDelta</c>, its members in whatever order they came.</summary>
internal ref struct ConverseDelta
{
    public int Index;
    public ConverseDeltaKind Kind;

    /// <summary>The text of a kind that is one.</summary>
    public string Text;

    /// <summary>The value of a kind that is no text.</summary>
    public ReadOnlySpan<byte> Json;

    public static ConverseDelta Read(ReadOnlySpan<byte> data)
    {
        var delta = new ConverseDelta { Index = -1, Text = "" };
        var reader = JsonMembers.Enter(data, "The event");
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("contentBlockIndex"u8))
            {
                delta.Index = ConverseBlockIndex.Read(ref reader);
            }
            else if (reader.ValueTextEquals("delta"u8))
            {
                reader.Read();
                delta.ReadValue(ref reader, data);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        return delta.Index >= 0 ? delta : throw ConverseBlockIndex.Missing();
    }

    private void ReadValue(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> data)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The event has no object at $.delta.");
        }

        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(ConverseNames.Text))
            {
                reader.Read();
                (Kind, Text) = (ConverseDeltaKind.Text, reader.ReadTextOrSkip() ?? "");
            }
            else if (reader.ValueTextEquals(ConverseNames.ReasoningContent) || reader.ValueTextEquals(ConverseNames.ToolUse))
            {
                reader.Read();
                ReadNested(ref reader);
            }
            else
            {
                var kind = reader.ValueTextEquals("citation"u8) ? ConverseDeltaKind.Citation
                    : reader.ValueTextEquals(ConverseNames.ToolResult) ? ConverseDeltaKind.ToolResult
                    : reader.ValueTextEquals(ConverseNames.Image) ? ConverseDeltaKind.Image
                    : ConverseDeltaKind.Unknown;
                reader.Read();
                var json = reader.ReadSlice(data);
                if (kind != ConverseDeltaKind.Unknown)
                {
                    Kind = kind;
                    Json = json;
                }
            }
        }
    }

    private void ReadNested(scoped ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.NextMember())
        {
            var kind = reader.ValueTextEquals(ConverseNames.Text) ? ConverseDeltaKind.Thought
                : reader.ValueTextEquals(ConverseNames.Input) ? ConverseDeltaKind.ToolInput
                : reader.ValueTextEquals(ConverseNames.Signature) ? ConverseDeltaKind.Signature
                : reader.ValueTextEquals(ConverseNames.RedactedContent) ? ConverseDeltaKind.Redacted
                : ConverseDeltaKind.Unknown;
            reader.Read();
            if (kind == ConverseDeltaKind.Unknown)
            {
                reader.Skip();
            }
            else if (reader.ReadTextOrSkip() is { } text)
            {
                (Kind, Text) = (kind, text);
            }
        }
    }
}
