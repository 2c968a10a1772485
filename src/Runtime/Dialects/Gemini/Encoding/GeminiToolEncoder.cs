using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Writes the tools and the choice among them. Left out, the choice is the model's.</summary>
internal static class GeminiToolEncoder
{
    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        if (request.Tools.Count == 0)
        {
            if (request.ToolChoice?.Kind is "required" or "tool")
            {
                throw new LlmConfigurationException("The request's ToolChoice demands a tool call, but the request has no tools. Add tools or leave ToolChoice out.");
            }

            return;
        }

        writer.WriteStartArray("tools"u8);
        writer.WriteStartObject();
        writer.WriteStartArray("functionDeclarations"u8);
        foreach (var tool in request.Tools)
        {
            WriteTool(tool, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (request.ToolChoice is { } choice)
        {
            WriteChoice(choice, request, writer);
        }
        else if (request.Tools.Any(tool => tool.Strict == true))
        {
            WriteMode("VALIDATED", null, writer);
        }
    }

    private static void WriteTool(ToolDefinition tool, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(GeminiNames.Name, tool.Name);
        if (!string.IsNullOrEmpty(tool.Description))
        {
            writer.WriteString("description"u8, tool.Description);
        }

        if (!tool.Schema.IsEmpty)
        {
            if (!JsonCheck.IsObject(tool.Schema.Span))
            {
                throw new LlmConfigurationException($"The schema of the tool '{tool.Name}' is not a JSON object.");
            }

            writer.WritePropertyName("parametersJsonSchema"u8);
            writer.WriteRawValue(tool.Schema.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    private static void WriteChoice(ToolChoice choice, LlmRequest request, Utf8JsonWriter writer)
    {
        if (choice.ToolName is { } name && !request.Tools.Any(tool => tool.Name == name))
        {
            throw new LlmConfigurationException($"The tool choice names '{name}', which is none of the request's {request.Tools.Count} tools.");
        }

        WriteMode(
            choice.Kind switch
            {
                // Held to the schema, where a tool asks for it; a call that is demanded is so anyway.
                "auto" => request.Tools.Any(tool => tool.Strict == true) ? "VALIDATED" : "AUTO",
                "none" => "NONE",
                "required" or "tool" => "ANY",
                var kind => throw new LlmConfigurationException($"There is no tool choice '{kind}'."),
            },
            choice.ToolName,
            writer);
    }

    private static void WriteMode(string mode, string? name, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("toolConfig"u8);
        writer.WriteStartObject("functionCallingConfig"u8);
        writer.WriteString("mode"u8, mode);
        if (name is not null)
        {
            writer.WriteStartArray("allowedFunctionNames"u8);
            writer.WriteStringValue(name);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
