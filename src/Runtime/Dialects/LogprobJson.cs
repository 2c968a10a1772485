using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>Reads how likely tokens were, in the form that OpenAI has given it and others follow.</summary>
internal static class LogprobJson
{
    /// <summary>The tokens of a list; none for anything else. What is no token is passed over.</summary>
    public static List<TokenLogprob> ReadList(ReadOnlySpan<byte> list)
    {
        List<TokenLogprob> tokens = [];
        if (list.IsEmpty)
        {
            return tokens;
        }

        var reader = new Utf8JsonReader(list);
        var isList = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Read(reader.ReadSlice(list)) is { } token)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static TokenLogprob? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? token = null;
        double? logprob = null;
        List<TokenLogprob> top = [];
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("token"u8))
            {
                token = reader.ReadTextOrSkip();
            }
            else if (reader.TokenType == JsonTokenType.Number && (name.SequenceEqual("logprob"u8) || name.SequenceEqual("logProbability"u8)))
            {
                logprob = reader.TryGetDouble(out var real) ? real : null;
            }
            else if (reader.TokenType == JsonTokenType.StartArray && name.SequenceEqual("top_logprobs"u8))
            {
                top = ReadList(reader.ReadSlice(json));
            }
            else
            {
                reader.Skip();
            }
        }

        return token is null || logprob is null ? null : new TokenLogprob(token, logprob.Value) { Top = top };
    }
}
