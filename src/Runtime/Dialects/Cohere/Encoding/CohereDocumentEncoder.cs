using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Writes the documents of all messages, which this wire has beside the conversation: the model answers out of them and cites them.
/// They are text; the wire has no place for others.
/// </summary>
internal static class CohereDocumentEncoder
{
    /// <summary>Whether a part goes here.</summary>
    public static bool Takes(ContentPart part, MessageRole role) => role == MessageRole.User && part is DocumentPart { Uri: null } document
        && (document.MediaType!.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || document.MediaType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase));

    public static void Write(IReadOnlyList<Message> messages, Utf8JsonWriter writer)
    {
        List<DocumentPart> documents =
            [.. messages.SelectMany(message => message.Content.Where(part => Takes(part, message.Role))).OfType<DocumentPart>()];
        if (documents.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("documents"u8);
        foreach (var document in documents)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("data"u8);
            writer.WriteString("title"u8, DocumentNames.Of(document.MediaType!));
            writer.WriteString(CohereNames.Text, Encoding.UTF8.GetString(document.Data.Span));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
