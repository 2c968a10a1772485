using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>Reads <c>tool_choice</c>.</summary>
internal static class OpenAIChatDemand
{
    public static ToolDemand Read(JsonElement body)
    {
        if (body.Value("tool_choice") is not { } choice)
            return ToolDemand.Auto;
        if (choice.ValueKind == JsonValueKind.String)
            return Mode(choice);
        if (IsNamed(choice))
            return ToolDemand.Named(choice.GetProperty("function").GetProperty("name").GetString()!);
        return choice.TryGetProperty("allowed_tools", out var allowed) ? Mode(allowed.GetProperty("mode")) : ToolDemand.Auto;
    }

    /// <summary>Whether one tool is demanded by name; such an answer ends with <c>stop</c>.</summary>
    public static bool IsNamed(JsonElement choice) => choice.ValueKind == JsonValueKind.Object && choice.TryGetProperty("function", out _);

    private static ToolDemand Mode(JsonElement mode) => mode.GetString() switch
    {
        "none" => ToolDemand.None,
        "required" => ToolDemand.Required,
        _ => ToolDemand.Auto,
    };
}
