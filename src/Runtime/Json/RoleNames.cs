using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>The words for the roles in the stored form.</summary>
internal static class RoleNames
{
    public static string ToName(MessageRole role) => role switch
    {
        MessageRole.System => "system",
        MessageRole.User => "user",
        MessageRole.Assistant => "assistant",
        MessageRole.Tool => "tool",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "The role is none of the four."),
    };

    public static MessageRole ToRole(string? name) => name switch
    {
        "system" => MessageRole.System,
        "user" => MessageRole.User,
        "assistant" => MessageRole.Assistant,
        "tool" => MessageRole.Tool,
        null => throw new JsonException("A message has no role."),
        _ => throw new JsonException($"The role '{name}' is not known: it is system, user, assistant or tool."),
    };
}
