using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Writes the tools and the choice among them. The dialect has no word for calling none: the tools are left out then. It also refuses a conversation in
/// which tools were called unless some are defined, so those that were called are named, without more than a name, where the request has none.
/// </summary>
internal static class ConverseToolEncoder
{
    private static ReadOnlySpan<byte> AnyObject => """{"type":"object","properties":{}}"""u8;

    /// <summary>Whether the choice makes the model call a tool.</summary>
    public static bool IsForced(ToolChoice? choice) => choice?.Kind is "required" or "tool";

    /// <summary>Whether the model shall call no tool and cannot be kept from it: the conversation has calls, so the tools have to be there.</summary>
    public static bool CannotForbid(LlmRequest request) => request is { ToolChoice.Kind: "none", Tools.Count: > 0 }
        && request.Messages.Any(message => message.Content.Any(part => part is ToolCallPart));

    /// <summary>Whether the model shall call one tool at most. Only Claude can be told, in its own words, which then hold the whole choice.</summary>
    public static bool IsSingle(LlmRequest request) =>
        request is { Options.ParallelToolCalls: false, Tools.Count: > 0 } && request.ToolChoice?.Kind != "none";

    public static void Write(LlmRequest request, ConverseModel model, List<ConverseTurn> turns, Utf8JsonWriter writer)
    {
        if (request.Tools.Count == 0 && IsForced(request.ToolChoice))
        {
            throw new LlmConfigurationException("The request's ToolChoice demands a tool call, but the request has no tools. Add tools or leave ToolChoice out.");
        }

        CheckName(request);
        var called = NamesOfCalls(turns);
        var isForbidden = request.ToolChoice?.Kind == "none";
        if (called.Count == 0 && (request.Tools.Count == 0 || isForbidden))
        {
            return;
        }

        writer.WriteStartObject("toolConfig"u8);
        writer.WriteStartArray("tools"u8);
        foreach (var tool in request.Tools)
        {
            WriteTool(tool.Name, tool.Description, SchemaOf(tool), tool.Strict, writer);
            ConverseCachePoint.Write(tool.Cache, writer);
        }

        foreach (var absent in request.Tools.Count == 0 ? called : [])
        {
            WriteTool(absent, "Was called before, and cannot be called any more.", AnyObject, null, writer);
        }

        writer.WriteEndArray();
        if (request.ToolChoice is { } choice && !isForbidden && !(model.IsClaude && (IsSingle(request) || IsForced(choice) && new ClaudeThinking(request).IsOn)))
        {
            WriteChoice(choice, writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the choice in Claude's own words.</summary>
    public static void WriteSingleChoice(LlmRequest request, Utf8JsonWriter writer)
    {
        var choice = IsForced(request.ToolChoice) && new ClaudeThinking(request).IsOn ? null : request.ToolChoice;
        writer.WriteStartObject("tool_choice"u8);
        writer.WriteString(ConverseNames.Type, choice?.Kind switch
        {
            "required" => "any",
            "tool" => "tool",
            _ => "auto",
        });
        if (choice?.ToolName is { } name)
        {
            writer.WriteString(ConverseNames.Name, name);
        }

        writer.WriteBoolean("disable_parallel_tool_use"u8, true);
        writer.WriteEndObject();
    }

    private static void CheckName(LlmRequest request)
    {
        if (request.ToolChoice?.ToolName is { } name && !request.Tools.Any(tool => tool.Name == name))
        {
            throw new LlmConfigurationException($"The tool choice names '{name}', which is none of the request's {request.Tools.Count} tools.");
        }
    }

    private static List<string> NamesOfCalls(List<ConverseTurn> turns)
    {
        var names = new List<string>();
        foreach (var turn in turns)
        {
            foreach (var part in turn.Parts)
            {
                if (part is ToolCallPart { Call.Name: var name } && !names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static void WriteTool(string name, string? description, ReadOnlySpan<byte> schema, bool? strict, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("toolSpec"u8);
        writer.WriteString(ConverseNames.Name, name);
        if (!string.IsNullOrEmpty(description))
        {
            writer.WriteString("description"u8, description);
        }

        writer.WriteStartObject("inputSchema"u8);
        writer.WritePropertyName(ConverseNames.Json);
        writer.WriteRawValue(schema, skipInputValidation: true);
        writer.WriteEndObject();
        if (strict is { } held)
        {
            writer.WriteBoolean("strict"u8, held);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> SchemaOf(ToolDefinition tool) => tool.Schema.IsEmpty ? AnyObject
        : JsonCheck.IsObject(tool.Schema.Span) ? tool.Schema.Span
        : throw new LlmConfigurationException($"The schema of the tool '{tool.Name}' is not a JSON object.");

    private static void WriteChoice(ToolChoice choice, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(ConverseNames.ToolChoice);
        writer.WriteStartObject(choice.Kind switch
        {
            "auto" => "auto",
            "required" => "any",
            "tool" => "tool",
            var kind => throw new LlmConfigurationException($"There is no tool choice '{kind}'."),
        });
        if (choice.ToolName is { } name)
        {
            writer.WriteString(ConverseNames.Name, name);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
