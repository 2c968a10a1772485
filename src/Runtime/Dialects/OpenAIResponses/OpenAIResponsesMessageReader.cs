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
                    hasMore |= HasElements(part, "annotations"u8) || HasElements(part, "logprobs"u8);
                    item.Add(OpenAIResponsesEventKind.Text, index, hadText ? null : JsonSearch.FindText(part, OpenAIResponsesNames.Text), log);
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

    private static bool HasElements(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(json);
        return JsonSearch.TryFind(ref reader, name) && reader.TokenType == JsonTokenType.StartArray
            && reader.Read() && reader.TokenType != JsonTokenType.EndArray;
    }
}
