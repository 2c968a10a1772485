namespace Mirascope.Gen;

/// <summary>What a tool gave back, with the value it was made from.</summary>
/// <typeparam name="T">The tool's own return type.</typeparam>
public sealed class ToolOutput<T> : ToolOutput
{
    /// <summary>Creates an output from a value and its text.</summary>
    public ToolOutput(T value, string content)
        : base(content, isError: false) => Value = value;

    /// <summary>The tool's own result.</summary>
    public T Value { get; }
}
