using System.Text.Json.Nodes;
using Anthropic.Models.Messages;
using Choice = Anthropic.Models.Messages.ToolChoice;

namespace Mirascope.Gen.Tests.Official;

/// <summary>Neutral tools as tools of Anthropic's client.</summary>
internal static class AnthropicTools
{
    public static MessageCreateParams Add(MessageCreateParams parameters, JsonObject conversation)
    {
        if (conversation["tools"] is not JsonArray tools)
        {
            return parameters;
        }

        parameters = parameters with { Tools = [.. tools.Select(tool => (ToolUnion)ToTool(tool!.AsObject()))] };
        return ToChoice((string?)conversation["toolChoice"], (bool?)conversation["parallelToolCalls"]) is { } choice
            ? parameters with { ToolChoice = choice }
            : parameters;
    }

    private static Tool ToTool(JsonObject tool)
    {
        var own = new Tool { Name = (string)tool["name"]!, InputSchema = new InputSchema(AnthropicMessages.Members(tool["schema"]!)) };
        if ((string?)tool["description"] is { } description)
        {
            own = own with { Description = description };
        }

        return (bool?)tool["strict"] is { } strict ? own with { Strict = strict } : own;
    }

    // Several calls at once is what the API does anyway; only the wish for one at a time has a word.
    private static Choice? ToChoice(string? choice, bool? parallel)
    {
        bool? single = parallel == false ? true : null;
        return choice switch
        {
            null when single is null => null,
            null or "auto" => single is null ? new ToolChoiceAuto() : new ToolChoiceAuto { DisableParallelToolUse = single },
            "required" => single is null ? new ToolChoiceAny() : new ToolChoiceAny { DisableParallelToolUse = single },
            "none" => new ToolChoiceNone(),
            _ => single is null ? new ToolChoiceTool(choice) : new ToolChoiceTool(choice) { DisableParallelToolUse = single },
        };
    }
}
