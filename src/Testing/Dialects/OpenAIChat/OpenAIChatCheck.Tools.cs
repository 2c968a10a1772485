using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

internal static partial class OpenAIChatCheck
{
    private const string NamePattern = "^[a-zA-Z0-9_-]+$";

    private const int LongestName = 64;

    private const int MostTools = 128;

    private static void CheckTools(CheckedValue body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tool in body.Optional("tools")?.Items(minimum: 1, maximum: MostTools) ?? [])
            names.Add(CheckTool(tool.Object()));
        CheckChoice(body.Optional("tool_choice"), names);
        if (body.Optional("parallel_tool_calls") is { } parallel)
        {
            parallel.Boolean();
            if (names.Count == 0)
                throw parallel.Broken("'parallel_tool_calls' is only allowed when 'tools' are specified.");
        }

        foreach (var function in body.Optional("functions")?.Items(minimum: 1, maximum: MostTools) ?? [])
            function.Object().Required("name").Text(NamePattern, LongestName);
    }

    private static string CheckTool(CheckedValue tool)
    {
        if (tool.Required("type").OneOf("function", "custom") == "custom")
            return tool.Required("custom").Object().Required("name").Text(NamePattern, LongestName);
        var function = tool.Required("function").Object();
        var name = function.Required("name").Text(NamePattern, LongestName);
        function.Optional("description")?.Text();
        OpenAISchemas.Check(function.OptionalOrNull("parameters"), OpenAIOptions.IsStrict(function), $"function '{name}'", "invalid_function_parameters");
        return name;
    }

    private static void CheckChoice(CheckedValue? given, HashSet<string> names)
    {
        if (given is not { } choice)
            return;
        if (names.Count == 0)
            throw choice.Broken("'tool_choice' is only allowed when 'tools' are specified.");
        if (choice.IsText)
        {
            choice.OneOf("none", "auto", "required");
            return;
        }

        var type = choice.Object().Required("type").OneOf("function", "custom", "allowed_tools");
        var named = type == "allowed_tools" ? AllowedTools(choice.Required(type).Object()) : [choice.Required(type).Object().Required("name")];
        foreach (var name in named)
        {
            if (!names.Contains(name.Text()))
                throw name.Broken($"Tool choice '{name.Text()}' not found in 'tools' parameter.");
        }
    }

    private static IEnumerable<CheckedValue> AllowedTools(CheckedValue allowed)
    {
        allowed.Required("mode").OneOf("auto", "required");
        return allowed.Required("tools").Items(minimum: 1).Select(tool => tool.Object().Required(tool.Required("type").OneOf("function", "custom")).Object().Required("name"));
    }
}
