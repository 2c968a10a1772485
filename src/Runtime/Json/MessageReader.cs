using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Reads messages from their stored form. Unknown members are skipped; unknown roles and kinds of parts are errors.</summary>
internal static class MessageReader
{
    /// <summary>Reads the list the reader stands on.</summary>
    public static List<Message> ReadList(ref Utf8JsonReader reader)
    {
        Expect(reader, JsonTokenType.StartArray, "A conversation is a list of messages");
        var messages = new List<Message>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            messages.Add(Read(ref reader));
        }

        return messages;
    }

    /// <summary>Reads the message the reader stands on.</summary>
    public static Message Read(ref Utf8JsonReader reader)
    {
        Expect(reader, JsonTokenType.StartObject, "A message is an object");
        string? role = null;
        List<ContentPart>? content = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("role"u8))
            {
                reader.Read();
                role = PartFields.ReadText(ref reader, "role");
            }
            else if (reader.ValueTextEquals("content"u8))
            {
                reader.Read();
                content = ReadContent(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new Message(RoleNames.ToRole(role), content ?? throw new JsonException("A message has no content."));
    }

    private static List<ContentPart> ReadContent(ref Utf8JsonReader reader)
    {
        Expect(reader, JsonTokenType.StartArray, "A message's content is a list of parts");
        var parts = new List<ContentPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader, JsonTokenType.StartObject, "A content part is an object");
            parts.Add(PartReader.ToPart(PartFields.Read(ref reader)));
        }

        return parts;
    }

    private static void Expect(in Utf8JsonReader reader, JsonTokenType type, string rule)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException($"{rule}, not {reader.TokenType}.");
        }
    }
}
