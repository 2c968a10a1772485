using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Reads how likely tokens were: those chosen, and in a list beside them the likeliest at each place.</summary>
internal static class GeminiLogprobs
{
    public static List<TokenLogprob> Read(ReadOnlySpan<byte> json)
    {
        List<TokenLogprob> chosen = [];
        List<List<TokenLogprob>> top = [];
        var reader = JsonMembers.Enter(json, "The logprobs");
        while (reader.NextMember())
        {
            var (isChosen, isTop) = (reader.ValueTextEquals("chosenCandidates"u8), reader.ValueTextEquals("topCandidates"u8));
            reader.Read();
            var value = reader.ReadSlice(json);
            if (isChosen)
            {
                chosen = LogprobJson.ReadList(value);
            }
            else if (isTop)
            {
                top = ReadTop(value);
            }
        }

        for (var i = 0; i < Math.Min(chosen.Count, top.Count); i++)
        {
            chosen[i] = chosen[i] with { Top = top[i] };
        }

        return chosen;
    }

    private static List<List<TokenLogprob>> ReadTop(ReadOnlySpan<byte> list)
    {
        List<List<TokenLogprob>> top = [];
        var reader = new Utf8JsonReader(list);
        var isList = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var place = reader.ReadSlice(list);
            var candidates = new Utf8JsonReader(place);
            top.Add(JsonSearch.TryFind(ref candidates, "candidates"u8) ? LogprobJson.ReadList(candidates.ReadSlice(place)) : []);
        }

        return top;
    }
}
