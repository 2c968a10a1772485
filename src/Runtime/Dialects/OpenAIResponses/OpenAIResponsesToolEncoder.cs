using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Writes the tools and how they are chosen. Without tools none of it may be sent. A tool that does not say whether it is strict is
/// sent as one that is not: this protocol would take it for strict, and refuse schemas that others take.
/// </summary>
internal static class OpenAIResponsesToolEncoder
{
    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        Check(request);
        if (request.Tools.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(OpenAIResponsesFields.Tools);
        foreach (var tool in request.Tools)
        {
            WriteTool(tool, writer);
        }

        writer.WriteEndArray();
        if (request.ToolChoice is { } choice)
        {
            WriteChoice(choice, writer);
        }

        if (request.Options.ParallelToolCalls is { } parallel)
        {
            writer.WriteBoolean(OpenAIResponsesFields.ParallelToolCalls, parallel);
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

    private static void WriteTool(ToolDefinition tool, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OpenAIResponsesFields.Type, OpenAIResponsesFields.Function);
        writer.WriteString(OpenAIResponsesFields.Name, tool.Name);
        if (tool.Description is { } description)
        {
            writer.WriteString(OpenAIResponsesFields.Description, description);
        }

        if (tool.Schema.IsEmpty)
        {
            writer.WriteNull(OpenAIResponsesFields.Parameters);
        }
        else
        {
            writer.WritePropertyName(OpenAIResponsesFields.Parameters);
            writer.WriteJson(tool.Schema.Span, $"The schema of the tool '{tool.Name}'");
        }

        writer.WriteBoolean(OpenAIResponsesFields.Strict, tool.Strict ?? false);
        writer.WriteEndObject();
    }

    private static void WriteChoice(ToolChoice choice, Utf8JsonWriter writer)
    {
        if (choice.ToolName is not { } name)
        {
            writer.WriteString(OpenAIResponsesFields.ToolChoice, choice.Kind);
            return;
        }

        writer.WriteStartObject(OpenAIResponsesFields.ToolChoice);
        writer.WriteString(OpenAIResponsesFields.Type, OpenAIResponsesFields.Function);
        writer.WriteString(OpenAIResponsesFields.Name, name);
        writer.WriteEndObject();
    }
}
