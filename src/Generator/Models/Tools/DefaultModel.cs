namespace Mirascope.Gen.Generator.Models;

/// <summary>The value of a parameter that is not given.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text: characters of a string, digits of a number, <c>true</c>, the name of a constant.</param>
internal sealed record DefaultModel(DefaultKind Kind, string Text = "")
{
    /// <summary>Whether the declaration states the value, so that the schema repeats it.</summary>
    public bool IsStated { get; init; } = true;
}
