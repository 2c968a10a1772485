using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Reads a message that is whole: of its texts only what deltas did not bring.</summary>
internal static class OpenAIResponsesMessageReader
{
    /// <summary>Reads the message; returns whether it holds more than its texts.</summary>
    public static bool Read(OpenAIResponsesItem item, ReadOnlySpan<byte> json, ResponseLog log)
    {
        var hasMore = JsonSearch.FindText(json, "phase"u8) is not null;
        var reader = new Utf8JsonReader(json);
        if (!JsonSearch.TryFind(ref reader, OpenAIResponsesNames.Content) || reader.TokenType != JsonTokenType.StartArray)
        {
            return hasMore;
        }

        var (hadText, hadRefusal) = (item.Has(OpenAIResponsesEventKind.Text), item.Has(OpenAIResponsesEventKind.Refusal));
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            var part = reader.ReadSlice(json);
            switch (JsonSearch.FindText(part, OpenAIResponsesNames.Type))
            {
                case "output_text":
                    item.Add(OpenAIResponsesEventKind.Text, index, hadText ? null : JsonSearch.FindText(part, OpenAIResponsesNames.Text), log);
                    hasMore |= ReadSources(part, item.TextAt(index), log) | ReadLogprobs(part, item.TextAt(index), log);
                    break;
                case "refusal":
                    item.Add(OpenAIResponsesEventKind.Refusal, index, hadRefusal ? null : JsonSearch.FindText(part, OpenAIResponsesNames.Refusal), log);
                    break;
                default:
                    hasMore = true;
                    break;
            }
        }

        return hasMore;
    }

    private static bool ReadSources(ReadOnlySpan<byte> json, int part, ResponseLog log)
    {
        var list = FindElements(json, "annotations"u8);
        CitationJson.AddList(list, part, log);
        return !list.IsEmpty;
    }

    private static bool ReadLogprobs(ReadOnlySpan<byte> json, int part, ResponseLog log)
    {
        var list = FindElements(json, "logprobs"u8);
        log.AddLogprobs(part, LogprobJson.ReadList(list));
        return !list.IsEmpty;
    }

    // The list, unless it is empty.
    private static ReadOnlySpan<byte> FindElements(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(json);
        if (!JsonSearch.TryFind(ref reader, name) || reader.TokenType != JsonTokenType.StartArray)
        {
            return [];
        }

        var list = reader.ReadSlice(json);
        return list.IndexOfAnyExcept("[] \t\r\n"u8) < 0 ? [] : list;
    }
}
