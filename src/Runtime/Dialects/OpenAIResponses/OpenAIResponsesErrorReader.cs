using System.Globalization;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Reads errors in their forms: <c>{"error":{…}}</c>, the bare members, and <c>{"code":…,"error":"text"}</c> as some who follow
/// the protocol write it.
/// </summary>
internal static class OpenAIResponsesErrorReader
{
    // The type of the event itself, where an error's members lie in it; it says nothing of the error.
    private const string EventType = "error";

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

    /// <summary>The value of a member <c>error</c>; null where it says that there is none.</summary>
    public static ProviderError? ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            return ReadObject(ref reader, source)
                ?? new ProviderError(null, null, Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]));
        }

        return reader.TokenType is JsonTokenType.Null or JsonTokenType.False || reader.ReadAnyAsText(source) is not { Length: > 0 } text
            ? null
            : new ProviderError(null, null, text);
    }

    private static ProviderError? ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        ProviderError? inner = null;
        string? type = null, code = null, message = null, param = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIResponsesNames.Error))
            {
                inner = ReadValue(ref reader, source);
            }
            else if (name.SequenceEqual("message"u8) || name.SequenceEqual("detail"u8))
            {
                message ??= reader.ReadAnyAsText(source);
            }
            else if (name.SequenceEqual(OpenAIResponsesNames.Type))
            {
                type = reader.ReadAnyAsText(source) is { } text && text != EventType ? text : null;
            }
            else if (name.SequenceEqual("code"u8))
            {
                code = reader.ReadAnyAsText(source);
            }
            else if (name.SequenceEqual("param"u8))
            {
                param = reader.ReadAnyAsText(source);
            }
            else
            {
                reader.Skip();
            }
        }

        return inner is null && type is null && code is null && message is null
            ? null
            : new ProviderError(inner?.Type ?? type, inner?.Code ?? code, inner?.Message ?? message)
            {
                Param = inner?.Param ?? param,
                Status = inner?.Status ?? ToStatus(code),
            };
    }

    private static int? ToStatus(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 ? status : null;
}
