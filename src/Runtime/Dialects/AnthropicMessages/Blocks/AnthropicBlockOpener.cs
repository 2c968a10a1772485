using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Opens the part a block amounts to and adds what the block already holds.</summary>
internal static class AnthropicBlockOpener
{
    public static AnthropicBlock Open(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var type = TextOf(Names.Type, json);
        switch (type)
        {
            case "text":
                return OpenText(json, log);
            case "thinking":
                return OpenThinking(json, log);
            case "tool_use":
                return OpenTool(json, log);
            case "redacted_thinking" when TextOf(Names.Data, json) is { } data:
                log.AddWhole(new RedactedThoughtPart(data));
                return new AnthropicSettledBlock();
            case null:
                throw new JsonException("A content block has no type.");
            default:
                return new AnthropicProviderBlock(type, json.ToArray());
        }
    }

    private static AnthropicTextBlock OpenText(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var part = log.OpenPart(PartKind.Text);
        log.AddText(part, TextOf(Names.Text, json) ?? "");
        var block = new AnthropicTextBlock(part);
        var citations = SliceOf(Names.Citations, json);
        var reader = new Utf8JsonReader(citations);
        if (!citations.IsEmpty && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                block.Cite(reader.ReadSlice(citations));
            }
        }

        return block;
    }

    private static AnthropicThinkingBlock OpenThinking(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var part = log.OpenPart(PartKind.Thought);
        log.AddThought(part, TextOf(Names.Thinking, json) ?? "");
        log.AddSignature(part, TextOf(Names.Signature, json) ?? "");
        return new AnthropicThinkingBlock(part);
    }

    private static AnthropicToolBlock OpenTool(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var part = log.OpenTool(TextOf(Names.Id, json), TextOf(Names.Name, json));
        var input = SliceOf(Names.Input, json);
        return new AnthropicToolBlock(part, input.IsEmpty || input.SequenceEqual("null"u8) ? "{}" : Encoding.UTF8.GetString(input));
    }

    private static string? TextOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        var slice = SliceOf(name, json);
        if (slice.IsEmpty)
        {
            return null;
        }

        var reader = new Utf8JsonReader(slice);
        reader.Read();
        return reader.ReadTextOrSkip();
    }

    private static ReadOnlySpan<byte> SliceOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        var reader = JsonMembers.Enter(json, "A content block");
        while (reader.NextMember())
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            var value = reader.ReadSlice(json);
            if (found)
            {
                return value;
            }
        }

        return default;
    }
}
