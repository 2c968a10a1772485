namespace Mirascope.Gen.Json;

/// <summary>The words for the kinds of parts in the stored form.</summary>
internal static class PartTypes
{
    public const string Text = "text";
    public const string Image = "image";
    public const string Audio = "audio";
    public const string Document = "document";
    public const string Thought = "thought";
    public const string RedactedThought = "redacted_thought";
    public const string Refusal = "refusal";
    public const string ToolCall = "tool_call";
    public const string ToolResult = "tool_result";
    public const string Provider = "provider_part";
}
