using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

internal static partial class OpenAIResponsesCheck
{
    private const string NamePattern = "^[a-zA-Z0-9_-]+$";

    private const int LongestName = 64;

    private static readonly string[] ToolTypes =
    [
        "function", "custom", "file_search", "computer", "computer_use_preview", "web_search", "web_search_2025_08_26", "mcp",
        "code_interpreter", "programmatic_tool_calling", "image_generation", "local_shell", "shell", "namespace", "tool_search",
        "web_search_preview", "web_search_preview_2025_03_11", "apply_patch",
    ];

    // Tools are flat here: what Chat has in a member "function" stands beside the type.
    private static void CheckTools(CheckedValue body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var tools = body.OptionalOrNull("tools")?.Items() ?? [];
        foreach (var tool in tools)
        {
            var type = tool.Object().Required("type").OneOf(ToolTypes);
            if (type is "function" or "custom")
                names.Add(CheckTool(tool, type));
        }

        body.OptionalOrNull("parallel_tool_calls")?.Boolean();
        CheckChoice(body.OptionalOrNull("tool_choice"), names, tools.Count > 0);
    }

    private static string CheckTool(CheckedValue tool, string type)
    {
        var name = tool.Required("name").Text(NamePattern, LongestName);
        tool.OptionalOrNull("description")?.Text();
        if (type == "function")
            OpenAISchemas.Check(tool.OptionalOrNull("parameters"), OpenAIOptions.IsStrict(tool), $"function '{name}'", "invalid_function_parameters");
        return name;
    }

    private static void CheckChoice(CheckedValue? given, HashSet<string> names, bool hasTools)
    {
        if (given is not { } choice)
            return;
        if (choice.IsText)
        {
            if (choice.OneOf("none", "auto", "required") == "required" && !hasTools)
                throw choice.Broken("Tool choice 'required' must be specified with 'tools' parameter.");
            return;
        }

        if (choice.Object().Required("type").Text() is not ("function" or "custom"))
            return;
        var name = choice.Required("name").Text();
        if (!names.Contains(name))
            throw choice.Broken($"Tool choice '{choice.Required("type").Text()}' not found in 'tools' parameter.");
    }
}
