using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Reads how likely the tokens of a line were.</summary>
internal static class OllamaLogprobReader
{
    /// <summary>The tokens of a list; null where it is none, and without the entries that are no tokens.</summary>
    public static List<TokenLogprob>? ReadList(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var tokens = new List<TokenLogprob>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            var value = reader.ReadSlice(json);
            if (isObject && ReadToken(value) is { } token)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static TokenLogprob? ReadToken(ReadOnlySpan<byte> json)
    {
        var reader = JsonMembers.Enter(json, "A token");
        string? token = null;
        double? logprob = null;
        List<TokenLogprob>? top = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("token"u8))
            {
                token = reader.ReadTextOrSkip();
            }
            else if (reader.TokenType == JsonTokenType.Number && name.SequenceEqual("logprob"u8))
            {
                logprob = reader.GetDouble();
            }
            else if (name.SequenceEqual("top_logprobs"u8))
            {
                top = ReadList(reader.ReadSlice(json));
            }
            else
            {
                reader.Skip();
            }
        }

        return token is not null && logprob is { } known ? new TokenLogprob(token, known) { Top = top ?? [] } : null;
    }
}
