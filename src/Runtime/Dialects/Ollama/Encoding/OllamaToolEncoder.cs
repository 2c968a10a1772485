using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Writes the tools. The model chooses among them; that it shall choose none is said by offering none.</summary>
internal static class OllamaToolEncoder
{
    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        Check(request);
        if (request.Tools.Count == 0 || request.ToolChoice == ToolChoice.None)
        {
            return;
        }

        writer.WriteStartArray("tools"u8);
        foreach (var tool in request.Tools)
        {
            WriteTool(tool, writer);
        }

        writer.WriteEndArray();
    }

    private static void Check(LlmRequest request)
    {
        if (request.ToolChoice is { ToolName: { } name } && !request.Tools.Any(tool => tool.Name == name))
        {
            throw new LlmConfigurationException($"The tool choice names '{name}', which is none of the request's {request.Tools.Count} tools.");
        }

        if (request.ToolChoice == ToolChoice.Required && request.Tools.Count == 0)
        {
            throw new LlmConfigurationException("The tool choice requires a tool call, but the request has no tools.");
        }
    }

    private static void WriteTool(ToolDefinition tool, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, OllamaNames.Function);
        writer.WriteStartObject(OllamaNames.Function);
        writer.WriteString(OllamaNames.Name, tool.Name);
        if (!string.IsNullOrEmpty(tool.Description))
        {
            writer.WriteString("description"u8, tool.Description);
        }

        // A server without a schema to print fails over the model's template.
        writer.WritePropertyName("parameters"u8);
        WriteSchema(tool, writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteSchema(ToolDefinition tool, Utf8JsonWriter writer)
    {
        var schema = tool.Schema.IsEmpty ? """{"type":"object","properties":{}}"""u8 : tool.Schema.Span;
        if (!JsonCheck.IsObject(schema))
        {
            throw new LlmConfigurationException($"The schema of the tool '{tool.Name}' is not a JSON object.");
        }

        writer.WriteRawValue(schema, skipInputValidation: true);
    }
}
