namespace Mirascope.Gen;

/// <summary>
/// Marks a static method as a tool that a model may call. Its XML summary is the tool's description, its parameters'
/// texts are theirs, and the schema follows from their types.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LlmToolAttribute : Attribute
{
    /// <summary>
    /// The name the model sees: letters, digits, <c>_</c> and <c>-</c>, 64 characters at most. Default: the method's name
    /// without <c>Async</c>, in snake case.
    /// </summary>
    public string? Name { get; set; }
}
