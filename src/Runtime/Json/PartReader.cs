using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Makes content parts from their stored members.</summary>
internal static class PartReader
{
    public static ContentPart ToPart(PartFields fields)
    {
        var part = ToBarePart(fields);
        return fields["cache"] is { } cache ? part with { Cache = CacheNames.ToMark(cache) } : part;
    }

    private static ContentPart ToBarePart(PartFields fields) => fields.Type switch
    {
        PartTypes.Text => new TextPart(fields.Require("text")),
        PartTypes.Refusal => new RefusalPart(fields.Require("text")),
        PartTypes.Thought => new ThoughtPart(fields.Require("text"), fields["signature"]) { Provider = fields["provider"] },
        PartTypes.RedactedThought => new RedactedThoughtPart(fields.Require("data")) { Provider = fields["provider"] },
        PartTypes.ToolCall => new ToolCallPart(ToCall(fields)),
        PartTypes.ToolResult => new ToolResultPart(fields.Require("id"), fields["name"] ?? "", fields.Require("content"), fields.IsError),
        PartTypes.Image => ToMedia(fields, ImagePart.FromUri, ImagePart.FromBytes),
        PartTypes.Audio => ToMedia(fields, AudioPart.FromUri, AudioPart.FromBytes) with { Transcript = fields["transcript"] },
        PartTypes.Document => ToMedia(fields, DocumentPart.FromUri, DocumentPart.FromBytes),
        PartTypes.Provider => new ProviderPart(
            fields.Require("provider"), fields.Require("kind"), fields["partText"] ?? fields.Require("part")),
        null => throw new JsonException("A content part has no type."),
        var type => throw new JsonException($"The content part type '{type}' is not known."),
    };

    // The text, where there is one, is the exact one; the value stands for it where somebody wrote the form by hand.
    private static ToolCall ToCall(PartFields fields) =>
        new(fields["id"] ?? "", fields.Require("name"), fields["argsText"] ?? fields["args"] ?? "")
        {
            IsFreeform = fields.IsFreeform,
            Incomplete = fields["incomplete"],
        };

    private static T ToMedia<T>(PartFields fields, Func<Uri, string?, T> fromUri, Func<ReadOnlyMemory<byte>, string, T> fromBytes)
        where T : MediaPart
    {
        try
        {
            return fields["url"] is { } url
                ? fromUri(new Uri(url, UriKind.Absolute), fields["mediaType"])
                : fromBytes(Convert.FromBase64String(fields.Require("data")), fields.Require("mediaType"));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new JsonException($"A content part of type '{fields.Type}' cannot be read: {exception.Message}", exception);
        }
    }
}
