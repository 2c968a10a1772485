namespace Mirascope.Gen;

/// <summary>
/// Why a model stopped: a class known here and the wire's own text. Two reasons of one class are equal whatever their
/// texts, so that <c>reason == FinishReason.Stop</c> asks what one means; of class <see cref="FinishClass.Other"/> the texts
/// decide.
/// </summary>
/// <param name="finishClass">The class.</param>
/// <param name="text">The wire's own text.</param>
public readonly struct FinishReason(FinishClass finishClass, string text) : IEquatable<FinishReason>
{
    private readonly string? _text = text;

    /// <summary>Said all it had to say.</summary>
    public static FinishReason Stop { get; } = new(FinishClass.Stop, "stop");

    /// <summary>Met its token limit.</summary>
    public static FinishReason Length { get; } = new(FinishClass.Length, "length");

    /// <summary>Waits for tools.</summary>
    public static FinishReason ToolCalls { get; } = new(FinishClass.ToolCalls, "tool_calls");

    /// <summary>Cut off by a filter.</summary>
    public static FinishReason ContentFilter { get; } = new(FinishClass.ContentFilter, "content_filter");

    /// <summary>Refused.</summary>
    public static FinishReason Refusal { get; } = new(FinishClass.Refusal, "refusal");

    /// <summary>Paused a long turn.</summary>
    public static FinishReason Pause { get; } = new(FinishClass.Pause, "pause");

    /// <summary>Failed.</summary>
    public static FinishReason Error { get; } = new(FinishClass.Error, "error");

    /// <summary>The class; <see cref="FinishClass.Other"/> for a text without one.</summary>
    public FinishClass Class { get; } = finishClass;

    /// <summary>The wire's own text.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether two reasons mean the same.</summary>
    public static bool operator ==(FinishReason left, FinishReason right) => left.Equals(right);

    /// <summary>Whether two reasons differ.</summary>
    public static bool operator !=(FinishReason left, FinishReason right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FinishReason other) =>
        Class == other.Class && (Class != FinishClass.Other || string.Equals(Text, other.Text, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FinishReason other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Class == FinishClass.Other ? Text.GetHashCode(StringComparison.Ordinal) : (int)Class;

    /// <summary>The wire's own text.</summary>
    public override string ToString() => Text;
}
