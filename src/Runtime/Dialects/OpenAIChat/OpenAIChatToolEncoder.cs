using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Writes the tools and how they are chosen. Without tools none of it may be sent.</summary>
internal static class OpenAIChatToolEncoder
{
    public static void Write(LlmRequest request, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        Check(request);
        if (request.Tools.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(OpenAIChatFields.Tools);
        foreach (var tool in request.Tools)
        {
            WriteTool(tool, quirks, writer);
        }

        writer.WriteEndArray();
        if (request.ToolChoice is { } choice)
        {
            WriteChoice(choice, writer);
        }

        if (request.Options.ParallelToolCalls is { } parallel && quirks.TakesParallelToolCalls)
        {
            writer.WriteBoolean(OpenAIChatFields.ParallelToolCalls, parallel);
        }
    }

    private static void Check(LlmRequest request)
    {
        if (request.ToolChoice is { ToolName: { } name } && !request.Tools.Any(tool => tool.Name == name))
        {
            throw new LlmConfigurationException($"The tool choice names '{name}', which is none of the request's {request.Tools.Count} tools.");
        }

        if (request.ToolChoice?.Kind == ToolChoice.Required.Kind && request.Tools.Count == 0)
        {
            throw new LlmConfigurationException("The tool choice requires a tool call, but the request has no tools.");
        }
    }

    private static void WriteTool(ToolDefinition tool, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.Function);
        writer.WriteStartObject(OpenAIChatFields.Function);
        writer.WriteString(OpenAIChatFields.Name, tool.Name);
        if (tool.Description is { } description)
        {
            writer.WriteString(OpenAIChatFields.Description, description);
        }

        if (!tool.Schema.IsEmpty)
        {
            writer.WritePropertyName(OpenAIChatFields.Parameters);
            writer.WriteJson(tool.Schema.Span, $"The schema of the tool '{tool.Name}'");
        }

        else if (quirks.NeedsParameters)
        {
            writer.WriteStartObject(OpenAIChatFields.Parameters);
            writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.Object);
            writer.WriteEndObject();
        }

        if (tool.Strict is { } strict)
        {
            writer.WriteBoolean(OpenAIChatFields.Strict, strict);
        }

        writer.WriteEndObject();
        OpenAIChatPartEncoder.WriteMark(quirks.TakesCacheMarks ? tool.Cache : CacheMark.None, writer);
        writer.WriteEndObject();
    }

    private static void WriteChoice(ToolChoice choice, Utf8JsonWriter writer)
    {
        if (choice.ToolName is not { } name)
        {
            writer.WriteString(OpenAIChatFields.ToolChoice, choice.Kind);
            return;
        }

        writer.WriteStartObject(OpenAIChatFields.ToolChoice);
        writer.WriteString(OpenAIChatFields.Type, OpenAIChatFields.Function);
        writer.WriteStartObject(OpenAIChatFields.Function);
        writer.WriteString(OpenAIChatFields.Name, name);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
