using System.Globalization;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Reads <c>{"error":{"code","message","status","details"}}</c>: bare, in a list, or as the one event of a stream.</summary>
internal static class GeminiErrorReader
{
    private static ReadOnlySpan<byte> DataField => "data:"u8;

    /// <summary>The body of an error status; null where it has no known form.</summary>
    public static ProviderError? ReadBody(ReadOnlySpan<byte> body)
    {
        body = body.TrimStart(" \t\r\n"u8);
        if (body.StartsWith(DataField))
        {
            body = body[DataField.Length..];
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                reader.Read();
            }

            while (reader.TokenType == JsonTokenType.StartObject && reader.NextMember())
            {
                var isError = reader.NameUtf8().SequenceEqual(GeminiNames.Error);
                reader.Read();
                if (isError)
                {
                    return ReadValue(reader.ReadSlice(body));
                }

                reader.Skip();
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value of a member <c>error</c>; null where it says that there is none.</summary>
    public static ProviderError? ReadValue(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType is JsonTokenType.Null or JsonTokenType.False ? null : new ProviderError(null, null, reader.ReadAnyAsText(json));
        }

        string? type = null, code = null, message = null;
        TimeSpan? wait = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("code"u8))
            {
                code = reader.ReadAnyAsText(json);
            }
            else if (name.SequenceEqual("message"u8))
            {
                message = reader.ReadAnyAsText(json);
            }
            else if (name.SequenceEqual("status"u8))
            {
                type = reader.ReadAnyAsText(json);
            }
            else if (name.SequenceEqual("details"u8))
            {
                wait = ReadDelay(reader.ReadSlice(json));
            }
            else
            {
                reader.Skip();
            }
        }

        return new ProviderError(type, code, message ?? Encoding.UTF8.GetString(json))
        {
            Status = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 ? status : null,
            RetryAfter = wait,
        };
    }

    // One of the details, if any, is a RetryInfo with seconds such as "34.07s".
    private static TimeSpan? ReadDelay(ReadOnlySpan<byte> details)
    {
        var reader = new Utf8JsonReader(details);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 2 || !reader.NameUtf8().SequenceEqual("retryDelay"u8))
            {
                continue;
            }

            reader.Read();
            return reader.ReadTextOrSkip() is { } text && text.EndsWith('s')
                && decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                && seconds < int.MaxValue ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
        }

        return null;
    }
}
