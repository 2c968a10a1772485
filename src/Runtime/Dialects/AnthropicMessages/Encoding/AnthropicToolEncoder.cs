using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Writes the tools and the choice among them.</summary>
internal static class AnthropicToolEncoder
{
    /// <summary>Whether the choice makes the model call a tool.</summary>
    public static bool IsForced(ToolChoice? choice) => choice?.Kind is "required" or "tool";

    public static void Write(LlmRequest request, in ClaudeThinking thinking, Utf8JsonWriter writer)
    {
        if (request.Tools.Count == 0)
        {
            if (IsForced(request.ToolChoice))
            {
                throw new LlmConfigurationException("The request's ToolChoice demands a tool call, but the request has no tools. Add tools or leave ToolChoice out.");
            }

            return;
        }

        writer.WriteStartArray("tools"u8);
        foreach (var tool in request.Tools)
        {
            WriteTool(tool, writer);
        }

        writer.WriteEndArray();
        WriteChoice(request, thinking, writer);
    }

    private static void WriteTool(ToolDefinition tool, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Name, tool.Name);
        if (!string.IsNullOrEmpty(tool.Description))
        {
            writer.WriteString("description"u8, tool.Description);
        }

        if (tool.Strict is { } strict)
        {
            writer.WriteBoolean("strict"u8, strict);
        }

        writer.WritePropertyName("input_schema"u8);
        if (tool.Schema.IsEmpty)
        {
            writer.WriteRawValue("""{"type":"object","properties":{}}"""u8);
        }
        else if (JsonCheck.IsObject(tool.Schema.Span))
        {
            writer.WriteRawValue(tool.Schema.Span, skipInputValidation: true);
        }
        else
        {
            throw new LlmConfigurationException($"The schema of the tool '{tool.Name}' is not a JSON object.");
        }

        AnthropicCacheMarks.Write(tool.Cache, writer);
        writer.WriteEndObject();
    }

    // Left out, the choice is the model's and it may call several tools.
    private static void WriteChoice(LlmRequest request, in ClaudeThinking thinking, Utf8JsonWriter writer)
    {
        var choice = IsForced(request.ToolChoice) && thinking.IsOn ? null : request.ToolChoice;
        var isSingle = request.Options.ParallelToolCalls == false && choice?.Kind != "none";
        if (choice is null && !isSingle)
        {
            return;
        }

        writer.WriteStartObject("tool_choice"u8);
        writer.WriteString(Names.Type, choice?.Kind switch
        {
            null or "auto" => "auto",
            "none" => "none",
            "required" => "any",
            "tool" => "tool",
            var kind => throw new LlmConfigurationException($"There is no tool choice '{kind}'."),
        });
        if (choice?.ToolName is { } name)
        {
            writer.WriteString(Names.Name, name);
        }

        if (isSingle)
        {
            writer.WriteBoolean("disable_parallel_tool_use"u8, true);
        }

        writer.WriteEndObject();
    }
}
