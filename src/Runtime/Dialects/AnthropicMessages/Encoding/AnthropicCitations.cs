using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Puts a text and the provider part with its citations together again.</summary>
internal static class AnthropicCitations
{
    /// <summary>Whether the part holds the citations of the text before it.</summary>
    public static bool Are(ContentPart part) => part is ProviderPart { Type: AnthropicTextBlock.CitationsType };

    public static void WriteText(TextPart text, ProviderPart citations, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, Names.Text);
        writer.WriteString(Names.Text, text.Text);
        writer.WriteStartArray(Names.Citations);
        WriteEach(Encoding.UTF8.GetBytes(citations.Json), writer);
        writer.WriteEndArray();
        AnthropicCacheMarks.Write(text.Cache, writer);
        writer.WriteEndObject();
    }

    private static void WriteEach(byte[] json, Utf8JsonWriter writer)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                Write(ref reader, json, writer);
            }
        }
        catch (JsonException exception)
        {
            throw new LlmConfigurationException($"A provider part of citations is not JSON as it came: {exception.Message}");
        }
    }

    // The provider gives the id of the file in its answers and refuses it in requests.
    private static void Write(ref Utf8JsonReader reader, byte[] json, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        while (reader.NextMember())
        {
            var isFile = reader.ValueTextEquals(Names.FileId);
            var name = reader.ReadName();
            reader.Read();
            var value = reader.ReadSlice(json);
            if (!isFile)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(value, skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }
}
