using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Reads a reasoning item that is whole, its summary before its text: of each only what deltas did not bring.</summary>
internal static class OpenAIResponsesThoughtReader
{
    public static void Read(OpenAIResponsesItem item, ReadOnlySpan<byte> json, ResponseLog log)
    {
        Read(item, OpenAIResponsesEventKind.Summary, json, OpenAIResponsesNames.Summary, log);
        Read(item, OpenAIResponsesEventKind.Reasoning, json, OpenAIResponsesNames.Content, log);
    }

    private static void Read(
        OpenAIResponsesItem item, OpenAIResponsesEventKind kind, ReadOnlySpan<byte> json, ReadOnlySpan<byte> list, ResponseLog log)
    {
        var reader = new Utf8JsonReader(json);
        if (item.Has(kind) || !JsonSearch.TryFind(ref reader, list) || reader.TokenType != JsonTokenType.StartArray)
        {
            return;
        }

        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            item.Add(kind, index, JsonSearch.FindText(reader.ReadSlice(json), OpenAIResponsesNames.Text), log);
        }
    }
}
