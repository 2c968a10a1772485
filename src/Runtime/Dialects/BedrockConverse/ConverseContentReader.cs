using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Reads a block of content that came whole: an object whose one member says what it is.</summary>
internal static class ConverseContentReader
{
    /// <summary>Adds the block to the log; one of an unknown kind as a provider part.</summary>
    public static void Read(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = JsonMembers.Enter(json, "A block");
        if (!reader.NextMember())
        {
            return;
        }

        var name = reader.NameUtf8();
        reader.Read();
        if (name.SequenceEqual(ConverseNames.Text))
        {
            log.AddText(log.OpenPart(PartKind.Text), reader.ReadTextOrNull() ?? "");
            return;
        }

        var isObject = reader.TokenType == JsonTokenType.StartObject;
        var value = reader.ReadSlice(json);
        if (!isObject || !TryRead(name, value, json, log))
        {
            AddWhole(Encoding.UTF8.GetString(name), json, log);
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ReadOnlySpan<byte> json, ResponseLog log)
    {
        if (name.SequenceEqual(ConverseNames.ToolUse))
        {
            ReadToolUse(value, json, log);
            return true;
        }

        if (name.SequenceEqual(ConverseNames.ReasoningContent))
        {
            return TryReadThought(value, log);
        }

        if (name.SequenceEqual(ConverseNames.CitationsContent))
        {
            ReadCited(value, json, log);
            return true;
        }

        return name.SequenceEqual(ConverseNames.Image) && ConverseImageBlock.TryRead(value, log);
    }

    // A type of its own makes it the call of a tool that the provider runs.
    private static void ReadToolUse(ReadOnlySpan<byte> value, ReadOnlySpan<byte> json, ResponseLog log)
    {
        if (JsonSearch.FindText(value, ConverseNames.Type) is { } type && !ConverseToolBlock.IsForClient(type))
        {
            AddWhole(type, json, log);
            return;
        }

        var tool = log.OpenTool(JsonSearch.FindText(value, ConverseNames.ToolUseId), JsonSearch.FindText(value, ConverseNames.Name));
        var input = new Utf8JsonReader(value);
        if (JsonSearch.TryFind(ref input, ConverseNames.Input) && input.TokenType != JsonTokenType.Null)
        {
            log.AddArguments(tool, Encoding.UTF8.GetString(input.ReadSlice(value)));
        }
    }

    private static bool TryReadThought(ReadOnlySpan<byte> value, ResponseLog log)
    {
        if (JsonSearch.FindText(value, ConverseNames.RedactedContent) is { } redacted)
        {
            log.AddWhole(new RedactedThoughtPart(redacted) { Provider = BedrockConverseDialect.DialectName });
            return true;
        }

        var reader = new Utf8JsonReader(value);
        if (!JsonSearch.TryFind(ref reader, ConverseNames.ReasoningText) || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var text = reader.ReadSlice(value);
        var part = log.OpenPart(PartKind.Thought);
        log.AddThought(part, JsonSearch.FindText(text, ConverseNames.Text) ?? "");
        log.AddSignature(part, JsonSearch.FindText(text, ConverseNames.Signature) ?? "");
        return true;
    }

    private static void ReadCited(ReadOnlySpan<byte> value, ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = new Utf8JsonReader(value);
        var text = JsonSearch.TryFind(ref reader, ConverseNames.Content) ? ConverseCitations.JoinTexts(reader.ReadSlice(value)) : null;
        var part = -1;
        if (!string.IsNullOrEmpty(text))
        {
            part = log.OpenPart(PartKind.Text);
            log.AddText(part, text);
        }

        var list = new Utf8JsonReader(value);
        if (JsonSearch.TryFind(ref list, ConverseNames.Citations) && list.TokenType == JsonTokenType.StartArray)
        {
            var citations = list.ReadSlice(value);
            var each = new Utf8JsonReader(citations);
            each.Read();
            while (each.Read() && each.TokenType == JsonTokenType.StartObject)
            {
                log.AddCitation(part, ConverseCitations.Read(each.ReadSlice(citations), text));
            }

            if (part >= 0)
            {
                log.AddWhole(ConverseCitations.ToPart(Encoding.UTF8.GetString(citations)));
            }
        }

        if (part < 0)
        {
            AddWhole("citationsContent", json, log);
        }
    }

    private static void AddWhole(string type, ReadOnlySpan<byte> json, ResponseLog log) =>
        log.AddWhole(new ProviderPart(BedrockConverseDialect.DialectName, type, Encoding.UTF8.GetString(json)));
}
