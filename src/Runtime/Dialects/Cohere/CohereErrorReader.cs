using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Reads errors: an object with a <c>message</c>, beside which there is nothing to tell their kind but the status.</summary>
internal static class CohereErrorReader
{
    /// <summary>The body of an error status; null where it has no known form.</summary>
    public static ProviderError? ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            reader.Read();
            return reader.TokenType == JsonTokenType.StartObject ? ReadObject(ref reader, body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The data of an event that is an error, whatever its form.</summary>
    public static ProviderError ReadEvent(ReadOnlySpan<byte> data) =>
        ReadBody(data) ?? new ProviderError(null, null, Encoding.UTF8.GetString(data));

    private static ProviderError? ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        string? message = null, other = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(CohereNames.Message))
            {
                message = reader.ReadAnyAsText(body);
            }
            else if (name.SequenceEqual("detail"u8) || name.SequenceEqual(CohereNames.Error))
            {
                other = reader.ReadAnyAsText(body);
            }
            else
            {
                reader.Skip();
            }
        }

        return (message ?? other) is { } text ? new ProviderError(null, null, text) : null;
    }
}
