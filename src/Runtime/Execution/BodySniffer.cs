using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Execution;

/// <summary>
/// Tells what a body is. The type in the header decides only where the bytes agree: servers send streams as JSON, errors as
/// streams, and pages with the status of success. A charset is never heeded: all of it is UTF-8.
/// </summary>
internal static class BodySniffer
{
    // White space before the first byte that says something; whoever sends more sends nothing.
    private const int LongestBlank = 4096;

    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <param name="expected">How the dialect's streams are cut.</param>
    /// <param name="start">The bytes so far.</param>
    /// <param name="mediaType">The type in the header, in lower case; empty for none.</param>
    /// <param name="isWhole">Whether no more bytes will come.</param>
    public static BodyForm Tell(StreamForm expected, ReadOnlySpan<byte> start, string mediaType, bool isWhole)
    {
        if (expected == StreamForm.AmazonEventStream && start is [0 or 1, ..])
        {
            // A frame begins with its length, the highest byte of which is never more than this; no text begins so.
            return BodyForm.Events;
        }

        if (start.Length < Bom.Length && Bom.StartsWith(start) && !isWhole)
        {
            return BodyForm.Unknown;
        }

        var text = (start.StartsWith(Bom) ? start[Bom.Length..] : start).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            return isWhole ? BodyForm.Empty : start.Length > LongestBlank ? BodyForm.Foreign : BodyForm.Unknown;
        }

        return text[0] switch
        {
            (byte)'{' when expected == StreamForm.JsonLines && (!isWhole || mediaType is "application/x-ndjson") => BodyForm.Events,
            (byte)'{' or (byte)'[' => BodyForm.Json,
            (byte)'<' => BodyForm.Foreign,
            _ when expected != StreamForm.ServerSentEvents => BodyForm.Foreign,
            _ when mediaType is "text/event-stream" => BodyForm.Events,
            _ => TellByField(text, isWhole),
        };
    }

    // Without the right type only a field or a comment at the very start makes a stream.
    private static BodyForm TellByField(ReadOnlySpan<byte> text, bool isWhole)
    {
        var end = text.IndexOfAny((byte)':', (byte)'\n', (byte)'\r');
        if (end >= 0)
        {
            return end == 0 || IsField(text[..end]) ? BodyForm.Events : BodyForm.Foreign;
        }

        return isWhole || !IsFieldStart(text) ? BodyForm.Foreign : BodyForm.Unknown;
    }

    private static bool IsField(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("data"u8) || name.SequenceEqual("event"u8) || name.SequenceEqual("id"u8) || name.SequenceEqual("retry"u8)
        || name.SequenceEqual("error"u8);

    private static bool IsFieldStart(ReadOnlySpan<byte> text) =>
        "data"u8.StartsWith(text) || "event"u8.StartsWith(text) || "id"u8.StartsWith(text) || "retry"u8.StartsWith(text)
        || "error"u8.StartsWith(text);
}
