using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

internal sealed partial class OpenAIChatMessageReader
{
    private void ReadContentList(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    ReadContentPart(ref reader, source, log);
                }

                break;
            case JsonTokenType.StartObject:
                ReadContentPart(ref reader, source, log);
                break;
            default:
                throw new JsonException("The content is neither text nor a list of parts.");
        }
    }

    private void ReadContentPart(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            AddText(reader.ReadText(), log);
            return;
        }

        var part = reader.ReadSlice(source);
        switch (JsonSearch.FindText(part, OpenAIChatNames.Type))
        {
            case "text" when JsonSearch.FindText(part, OpenAIChatNames.Text) is { } text:
                AddText(text, log);
                break;
            case "refusal" when JsonSearch.FindText(part, OpenAIChatNames.Refusal) is { } refusal:
                AddRefusal(refusal, log);
                break;
            case "thinking":
                AddThinking(part, log);
                break;
            default:
                AddWhole(part, "content", log);
                break;
        }
    }

    private void ReadWholeParts(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var part = reader.ReadSlice(source);
            if (JsonSearch.FindText(part, OpenAIChatNames.Type) == "image_url")
            {
                AddImage(part, log);
            }
            else if (CitationJson.Read(part) is { } citation)
            {
                log.AddCitation(_text, citation);
            }

            AddWhole(part, "part", log);
        }
    }

    private void ReadAudio(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        var audio = reader.ReadSlice(source);
        if (isStream)
        {
            (_audio ??= new OpenAIChatAudio()).Read(audio);
        }
        else if (JsonSearch.FindText(audio, OpenAIChatNames.Id) is { Length: > 0 })
        {
            var whole = new OpenAIChatAudio();
            whole.Read(audio);
            whole.AddSound(log);
            AddWhole(audio, OpenAIChatAudio.PartType, log);
        }
    }

    // The image stands before the part as it came.
    private static void AddImage(ReadOnlySpan<byte> part, ResponseLog log)
    {
        var reader = new Utf8JsonReader(part);
        if (JsonSearch.TryFind(ref reader, OpenAIChatNames.ImageUrl) && reader.TokenType == JsonTokenType.StartObject
            && MadeMedia.ImageAt(JsonSearch.FindText(reader.ReadSlice(part), OpenAIChatNames.Url)) is { } image)
        {
            log.AddWhole(image);
        }
    }

    private void AddWhole(ReadOnlySpan<byte> json, string otherwise, ResponseLog log) => log.AddWhole(
        new ProviderPart(dialect, JsonSearch.FindText(json, OpenAIChatNames.Type) ?? otherwise, Encoding.UTF8.GetString(json)));

    // In a list of parts a thought has its place, before some of the text and after other.
    private void AddThinking(ReadOnlySpan<byte> part, ResponseLog log)
    {
        var (text, signature) = (ThinkingOf(part), JsonSearch.FindText(part, OpenAIChatNames.Signature) ?? "");
        if (text.Length > 0 || signature.Length > 0)
        {
            _thought = _thought < 0 || _text > _thought ? log.OpenPart(PartKind.Thought) : _thought;
            _text = -1;
            log.AddThought(_thought, text);
            log.AddSignature(_thought, signature);
        }
    }

    // A text, or a list of text parts.
    private static string ThinkingOf(ReadOnlySpan<byte> part)
    {
        var reader = new Utf8JsonReader(part);
        if (!JsonSearch.TryFind(ref reader, OpenAIChatNames.Thinking))
        {
            return "";
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.ReadText();
        }

        var text = new StringBuilder();
        var isList = reader.TokenType == JsonTokenType.StartArray;
        while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            text.Append(JsonSearch.FindText(reader.ReadSlice(part), OpenAIChatNames.Text));
        }

        return text.ToString();
    }
}
