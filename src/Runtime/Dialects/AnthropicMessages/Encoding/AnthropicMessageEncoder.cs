using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Writes the turns.</summary>
internal static class AnthropicMessageEncoder
{
    public static void Write(List<AnthropicTurn> turns, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("messages"u8);
        foreach (var turn in turns)
        {
            writer.WriteStartObject();
            writer.WriteString(Names.Role, turn.IsAssistant ? "assistant"u8 : "user"u8);
            writer.WriteStartArray(Names.Content);
            foreach (var result in turn.Results)
            {
                WriteResult(result, writer);
            }

            if (turn.IsAssistant)
            {
                AnthropicAssistantEncoder.Write(turn.Parts, writer);
            }
            else
            {
                AnthropicUserEncoder.Write(turn.Parts, writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a block of text.</summary>
    public static void WriteText(string text, CacheMark mark, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, Names.Text);
        writer.WriteString(Names.Text, text);
        AnthropicCacheMarks.Write(mark, writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes a block of this dialect as it came.</summary>
    public static void WriteOwn(ProviderPart own, Utf8JsonWriter writer)
    {
        var json = Encoding.UTF8.GetBytes(own.Json);
        if (!JsonCheck.IsObject(json))
        {
            throw new LlmConfigurationException($"The provider part '{own.Type}' is not a JSON object. Send it as it came, or leave it out.");
        }

        writer.WriteRawValue(json, skipInputValidation: true);
    }

    private static void WriteResult(ToolResultPart result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Type, Names.ToolResult);
        writer.WriteString(Names.ToolUseId, result.Id);
        writer.WriteString(Names.Content, result.Content);
        if (result.IsError)
        {
            writer.WriteBoolean(Names.IsError, true);
        }

        AnthropicCacheMarks.Write(result.Cache, writer);

        writer.WriteEndObject();
    }
}
