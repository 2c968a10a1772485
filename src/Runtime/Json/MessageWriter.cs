using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Writes messages in their stored form.</summary>
internal static class MessageWriter
{
    public static void Write(Utf8JsonWriter writer, Message message)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(message);
        writer.WriteStartObject();
        writer.WriteString("role"u8, RoleNames.ToName(message.Role));
        writer.WriteStartArray("content"u8);
        foreach (var part in message.Content)
        {
            writer.WriteStartObject();
            WritePart(writer, part);
            WriteOptional(writer, "cache"u8, CacheNames.ToName(part.Cache));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter writer, ContentPart part)
    {
        switch (part)
        {
            case TextPart text:
                WriteText(writer, PartTypes.Text, text.Text);
                break;
            case RefusalPart refusal:
                WriteText(writer, PartTypes.Refusal, refusal.Text);
                break;
            case ThoughtPart thought:
                WriteText(writer, PartTypes.Thought, thought.Text);
                WriteOptional(writer, "signature"u8, thought.Signature);
                WriteOptional(writer, "provider"u8, thought.Provider);
                break;
            case RedactedThoughtPart redacted:
                writer.WriteString("type"u8, PartTypes.RedactedThought);
                writer.WriteString("data"u8, redacted.Data);
                WriteOptional(writer, "provider"u8, redacted.Provider);
                break;
            case ToolCallPart { Call: var call }:
                WriteCall(writer, call);
                break;
            case ToolResultPart result:
                WriteResult(writer, result);
                break;
            case MediaPart media:
                WriteMedia(writer, media);
                break;
            case ProviderPart provider:
                writer.WriteString("type"u8, PartTypes.Provider);
                writer.WriteString("provider"u8, provider.Provider);
                writer.WriteString("kind"u8, provider.Type);
                WriteJson(writer, "part"u8, "partText"u8, provider.Json);
                break;
            default:
                throw new InvalidOperationException($"A {part.GetType().Name} has no stored form.");
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string type, string text)
    {
        writer.WriteString("type"u8, type);
        writer.WriteString("text"u8, text);
    }

    private static void WriteCall(Utf8JsonWriter writer, ToolCall call)
    {
        writer.WriteString("type"u8, PartTypes.ToolCall);
        writer.WriteString("id"u8, call.Id);
        writer.WriteString("name"u8, call.Name);
        if (call.IsFreeform)
        {
            writer.WriteString("argsText"u8, call.Arguments);
            writer.WriteBoolean("isFreeform"u8, true);
        }
        else if (call.Arguments.Length == 0)
        {
            writer.WriteStartObject("args"u8);
            writer.WriteEndObject();
            writer.WriteString("argsText"u8, "");
        }
        else
        {
            WriteJson(writer, "args"u8, "argsText"u8, call.Arguments);
        }

        WriteOptional(writer, "incomplete"u8, call.Incomplete);
    }

    private static void WriteResult(Utf8JsonWriter writer, ToolResultPart result)
    {
        writer.WriteString("type"u8, PartTypes.ToolResult);
        writer.WriteString("id"u8, result.Id);
        writer.WriteString("name"u8, result.Name);
        writer.WriteString("content"u8, result.Content);
        writer.WriteBoolean("isError"u8, result.IsError);
    }

    private static void WriteMedia(Utf8JsonWriter writer, MediaPart media)
    {
        writer.WriteString("type"u8, media switch
        {
            ImagePart => PartTypes.Image,
            AudioPart => PartTypes.Audio,
            DocumentPart => PartTypes.Document,
            _ => throw new InvalidOperationException($"A {media.GetType().Name} has no stored form."),
        });
        WriteOptional(writer, "mediaType"u8, media.MediaType);
        if (media.Uri is { } uri)
        {
            writer.WriteString("url"u8, uri.OriginalString);
        }
        else
        {
            writer.WriteBase64String("data"u8, media.Data.Span);
        }

        WriteOptional(writer, "transcript"u8, (media as AudioPart)?.Transcript);
    }

    /// <summary>
    /// Writes text that mostly is JSON as JSON. Where its white space would be lost, or it is no JSON, the text itself is written too:
    /// prompt caches and seals may depend on every character.
    /// </summary>
    private static void WriteJson(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> textName, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var isJson = CompactJson.TryFormat(utf8, out var compact);
        if (isJson)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(compact, skipInputValidation: true);
        }

        // A null among the members reads as one that is absent.
        if (!isJson || !compact.AsSpan().SequenceEqual(utf8) || text == "null")
        {
            writer.WriteString(textName, text);
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
