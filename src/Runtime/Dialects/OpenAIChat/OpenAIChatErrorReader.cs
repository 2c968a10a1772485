using System.Globalization;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Reads errors in all the forms the family has: <c>{"error":{…}}</c>, <c>{"error":"text"}</c>, either inside a list, the
/// bare members, and a bare text after an <c>error</c> event.
/// </summary>
internal static class OpenAIChatErrorReader
{
    /// <summary>The body of an error status; null where it has no known form.</summary>
    public static ProviderError? ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                reader.Read();
            }

            return reader.TokenType == JsonTokenType.StartObject ? ReadObject(ref reader, body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The data of an event named <c>error</c>: an error whatever its form.</summary>
    public static ProviderError ReadEvent(ReadOnlySpan<byte> data) =>
        ReadBody(data) ?? new ProviderError(null, null, Encoding.UTF8.GetString(data));

    /// <summary>The value of a member <c>error</c>; null where it says that there is none.</summary>
    public static ProviderError? ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType is JsonTokenType.Null or JsonTokenType.False
            || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty))
        {
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        var error = reader.TokenType == JsonTokenType.StartObject ? ReadObject(ref reader, source) : null;
        if (error is not null)
        {
            return error;
        }

        // An object that was read stands on its end; anything else is taken as text.
        return reader.TokenType == JsonTokenType.EndObject
            ? new ProviderError(null, null, Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]))
            : new ProviderError(null, null, reader.ReadAnyAsText(source));
    }

    private static ProviderError? ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        ProviderError? inner = null;
        string? type = null, code = null, message = null, param = null, detail = null, status = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("error"u8))
            {
                inner = ReadValue(ref reader, source);
            }
            else if (name.SequenceEqual("message"u8))
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
            else if (name.SequenceEqual("param"u8))
            {
                param = reader.ReadAnyAsText(source);
            }
            else if (name.SequenceEqual("status"u8) || name.SequenceEqual("status_code"u8))
            {
                status = reader.ReadAnyAsText(source);
            }
            else if (name.SequenceEqual("detail"u8))
            {
                detail = reader.ReadAnyAsText(source);
            }
            else
            {
                reader.Skip();
            }
        }

        message ??= detail;
        if (inner is null && message is null && code is null && type is null)
        {
            return null;
        }

        var number = ToStatus(status);
        return new ProviderError(
            inner?.Type ?? type ?? (number is null ? status : null), inner?.Code ?? code, inner?.Message ?? message)
        {
            Param = inner?.Param ?? param,
            Status = inner?.Status ?? number ?? ToStatus(code),
        };
    }

    private static int? ToStatus(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 ? status : null;
}
