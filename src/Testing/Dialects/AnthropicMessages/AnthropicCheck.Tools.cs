using System.Collections.Frozen;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

internal static partial class AnthropicCheck
{
    private const string NamePattern = "^[a-zA-Z0-9_-]{1,128}$";

    private static readonly FrozenSet<string> ToolMembers = FrozenSet.ToFrozenSet(
    [
        "allowed_callers", "cache_control", "defer_loading", "description", "eager_input_streaming", "input_examples", "input_schema",
        "name", "strict", "type",
    ], StringComparer.Ordinal);

    private static void CheckTools(CheckedValue body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tool in body.Optional("tools")?.Items("a valid list") ?? [])
        {
            if (!names.Add(CheckTool(tool.Object())))
                throw CheckedValue.Refuse(AnthropicWording.Instance.Broken("", "tools: Tool names must be unique."));
        }

        CheckChoice(body.Optional("tool_choice"), names);
    }

    // Tools of the provider's own have a dated type and members of their own; only their name is looked at.
    private static string CheckTool(CheckedValue tool)
    {
        if (tool.OptionalOrNull("type")?.Text() is { } type && type != "custom")
            return tool.OptionalOrNull("name")?.Text() ?? type;
        var custom = new CheckedValue(tool.Element, $"{tool.Path}.custom", tool.Wording);
        custom.OnlyKnows(ToolMembers);
        var name = custom.Required("name").Text(NamePattern, 128);
        custom.Optional("description")?.Text();
        custom.Optional("strict")?.Boolean();
        custom.Required("input_schema").Object().Required("type").OneOf("object");
        custom.Required("input_schema").OptionalOrNull("properties")?.Object();
        foreach (var required in custom.Required("input_schema").OptionalOrNull("required")?.Items("a valid list") ?? [])
            required.Text();
        return name;
    }

    private static void CheckChoice(CheckedValue? given, HashSet<string> names)
    {
        if (given is not { } choice)
            return;
        var type = choice.Object().Required("type").OneOf("auto", "any", "tool", "none");
        choice.Optional("disable_parallel_tool_use")?.Boolean();
        if (names.Count == 0 && type != "none")
            throw choice.Broken("tool_choice may only be specified while providing tools.");
        if (type == "tool" && !names.Contains(choice.Required("name").Text()))
            throw choice.Broken($"Tool '{choice.Required("name").Text()}' not found in provided tools");
    }
}
