using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Writes the tools and how they are chosen. The wire cannot name a tool that must be called, but it can be offered no other. Being
/// strict is a matter of all tools together.
/// </summary>
internal static class CohereToolEncoder
{
    /// <summary>Whether some tools are strict and others not, which cannot be said.</summary>
    public static bool IsMixed(IReadOnlyList<ToolDefinition> tools) =>
        tools.Any(tool => tool.Strict == true) && tools.Any(tool => tool.Strict != true);

    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        Check(request);
        if (request.Tools.Count == 0)
        {
            return;
        }

        var named = request.ToolChoice?.ToolName;
        writer.WriteStartArray("tools"u8);
        foreach (var tool in request.Tools.Where(tool => named is null || tool.Name == named))
        {
            WriteTool(tool, writer);
        }

        writer.WriteEndArray();
        if (request.Tools.All(tool => tool.Strict == true))
        {
            writer.WriteBoolean("strict_tools"u8, true);
        }

        if (request.ToolChoice is { } choice && choice != ToolChoice.Auto)
        {
            writer.WriteString("tool_choice"u8, choice == ToolChoice.None ? "NONE"u8 : "REQUIRED"u8);
        }
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
        writer.WriteString(CohereNames.Type, CohereNames.Function);
        writer.WriteStartObject(CohereNames.Function);
        writer.WriteString(CohereNames.Name, tool.Name);
        if (tool.Description is { } description)
        {
            writer.WriteString("description"u8, description);
        }

        writer.WritePropertyName("parameters"u8);
        writer.WriteJson(tool.Schema.IsEmpty ? """{"type":"object"}"""u8 : tool.Schema.Span, $"The schema of the tool '{tool.Name}'");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
