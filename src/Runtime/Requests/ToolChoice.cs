namespace Mirascope.Gen;

/// <summary>Whether a model must, may or must not call a tool.</summary>
public sealed record ToolChoice
{
    private ToolChoice(string kind, string? toolName)
    {
        Kind = kind;
        ToolName = toolName;
    }

    /// <summary>The model decides.</summary>
    public static ToolChoice Auto { get; } = new("auto", null);

    /// <summary>No tool is called.</summary>
    public static ToolChoice None { get; } = new("none", null);

    /// <summary>At least one tool is called.</summary>
    public static ToolChoice Required { get; } = new("required", null);

    /// <summary><c>auto</c>, <c>none</c>, <c>required</c> or <c>tool</c>.</summary>
    public string Kind { get; }

    /// <summary>The tool that must be called; null unless <see cref="Kind"/> is <c>tool</c>.</summary>
    public string? ToolName { get; }

    /// <summary>This one tool is called.</summary>
    public static ToolChoice Tool(string name) => new("tool", name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>Reads <c>auto</c>, <c>none</c>, <c>required</c>, or takes the text as a tool's name.</summary>
    public static ToolChoice Parse(string text) => text switch
    {
        "auto" => Auto,
        "none" => None,
        "required" => Required,
        _ => Tool(text),
    };
}
