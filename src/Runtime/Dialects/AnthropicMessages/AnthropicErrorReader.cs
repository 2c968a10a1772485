using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Reads <c>{"type":"error","error":{"type":…,"message":…}}</c>, from a body or from an event.</summary>
internal static class AnthropicErrorReader
{
    /// <summary>The error; null where the JSON has none, or is none.</summary>
    public static ProviderError? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = JsonMembers.Enter(json, "The error");
            ProviderError? error = null;
            while (reader.NextMember())
            {
                var isError = reader.ValueTextEquals(Names.Error);
                reader.Read();
                if (isError)
                {
                    error = ReadError(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            return error;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Servers that imitate the dialect also send a bare text.
    private static ProviderError? ReadError(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.ReadTextOrSkip() is { } text ? new ProviderError(null, null, text) : null;
        }

        string? type = null;
        string? message = null;
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(Names.Type))
            {
                reader.Read();
                type = reader.ReadTextOrSkip();
            }
            else if (reader.ValueTextEquals(Names.Message))
            {
                reader.Read();
                message = reader.ReadTextOrSkip();
            }
            else
            {
                reader.Skip();
            }
        }

        return new ProviderError(type, null, message);
    }
}
