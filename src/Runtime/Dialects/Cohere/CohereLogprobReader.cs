using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Reads how likely tokens were: an object for each stretch of text, or a list of them. A stretch may be several tokens, of which only
/// the numbers are given: then it is as likely as all of them in a row.
/// </summary>
internal static class CohereLogprobReader
{
    /// <summary>The stretches in the value the reader stands on. The reader ends on its last token.</summary>
    public static IReadOnlyList<TokenLogprob> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return ReadStretch(ref reader) is { } only ? [only] : [];
        }

        var stretches = new List<TokenLogprob>();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject && ReadStretch(ref reader) is { } stretch)
                {
                    stretches.Add(stretch);
                }
            }
        }

        return stretches;
    }

    private static TokenLogprob? ReadStretch(ref Utf8JsonReader reader)
    {
        var (text, sum) = ((string?)null, (double?)null);
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(CohereNames.Text))
            {
                text = reader.ReadTextOrSkip();
            }
            else if (reader.TokenType == JsonTokenType.StartArray && name.SequenceEqual(CohereNames.Logprobs))
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    sum = reader.TokenType == JsonTokenType.Number ? (sum ?? 0) + reader.GetDouble() : sum;
                    reader.Skip();
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return text is not null && sum is { } logprob ? new TokenLogprob(text, logprob) : null;
    }
}
