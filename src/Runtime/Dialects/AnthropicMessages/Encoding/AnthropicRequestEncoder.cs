using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Writes the body of a request.</summary>
internal static class AnthropicRequestEncoder
{
    /// <param name="request">The request.</param>
    /// <param name="stream">Whether the answer is to be streamed.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="version">The version of a host that has it in the body and has model and form of the answer in the path; null for Anthropic's own.</param>
    public static void Write(LlmRequest request, bool stream, Utf8JsonWriter writer, string? version = null)
    {
        var conversation = AnthropicConversation.Of(request.Messages);
        AnthropicCacheMarks.Check(request, conversation);
        var thinking = new ClaudeThinking(request);

        writer.WriteStartObject();
        if (version is null)
        {
            writer.WriteString(Names.Model, request.Model);
        }
        else
        {
            writer.WriteString("anthropic_version"u8, version);
        }

        writer.WriteNumber("max_tokens"u8, thinking.MaxTokens);
        if (stream && version is null)
        {
            writer.WriteBoolean("stream"u8, true);
        }

        WriteSystem(conversation.System, writer);
        AnthropicMessageEncoder.Write(conversation.Turns, writer);
        AnthropicToolEncoder.Write(request, thinking, writer);
        AnthropicOptions.Write(request, thinking, writer);
        thinking.Write(writer);
        WriteOutput(request.Output, thinking.Effort, writer);
        writer.WriteEndObject();
    }

    private static void WriteSystem(List<TextPart> texts, Utf8JsonWriter writer)
    {
        if (texts is [{ Cache: CacheMark.None } alone])
        {
            writer.WriteString("system"u8, alone.Text);
        }
        else if (texts.Count > 0)
        {
            writer.WriteStartArray("system"u8);
            foreach (var text in texts)
            {
                AnthropicMessageEncoder.WriteText(text.Text, text.Cache, writer);
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteOutput(OutputFormat? output, string? effort, Utf8JsonWriter writer)
    {
        var hasSchema = output is { Name: not null };
        if (!hasSchema && effort is null)
        {
            return;
        }

        writer.WriteStartObject("output_config"u8);
        if (effort is not null)
        {
            writer.WriteString("effort"u8, effort);
        }

        if (hasSchema)
        {
            if (!JsonCheck.IsObject(output!.Schema.Span))
            {
                throw new LlmConfigurationException($"The schema of the output '{output.Name}' is not a JSON object.");
            }

            writer.WriteStartObject("format"u8);
            writer.WriteString(Names.Type, "json_schema"u8);
            writer.WritePropertyName("schema"u8);
            writer.WriteRawValue(output.Schema.Span, skipInputValidation: true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
