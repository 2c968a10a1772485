using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Reads <c>{"error":"text"}</c>, and the object with a message that gateways put in the text's place.</summary>
internal static class OllamaErrorReader
{
    /// <summary>The body of an error status; null where it has no known form.</summary>
    public static ProviderError? ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return JsonSearch.TryFind(ref reader, OllamaNames.Error) ? ReadValue(ref reader, body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value of a member <c>error</c>; null where it says that there is none. The reader ends on its last token.</summary>
    public static ProviderError? ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType is JsonTokenType.Null or JsonTokenType.False || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty))
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new ProviderError(null, null, reader.ReadAnyAsText(source));
        }

        var start = (int)reader.TokenStartIndex;
        string? type = null, code = null, message = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("message"u8))
            {
                message = reader.ReadAnyAsText(source);
            }
            else if (name.SequenceEqual("type"u8))
            {
                type = reader.ReadAnyAsText(source);
            }
            else if (name.SequenceEqual("code"u8))
            {
                code = reader.ReadAnyAsText(source);
            }
            else
            {
                reader.Skip();
            }
        }

        return new ProviderError(type, code, message ?? Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]));
    }
}
