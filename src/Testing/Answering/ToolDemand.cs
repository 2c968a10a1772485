namespace Mirascope.Gen.Testing.Answering;

/// <summary>Whether a tool may or must be called.</summary>
/// <param name="IsAllowed">Whether any may.</param>
/// <param name="IsRequired">Whether one must.</param>
/// <param name="Name">The only one that may; null for any.</param>
internal sealed record ToolDemand(bool IsAllowed, bool IsRequired, string? Name = null)
{
    public static ToolDemand Auto { get; } = new(true, false);

    public static ToolDemand None { get; } = new(false, false);

    public static ToolDemand Required { get; } = new(true, true);

    public static ToolDemand Named(string name) => new(true, true, name);
}
