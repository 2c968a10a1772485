using System.ComponentModel;

namespace Mirascope.Gen;

/// <summary>
/// Says which options a built-in provider has no words for whatever the model, so that a declared call that sets one is told so
/// while it compiles. What a provider's dialect refuses when a call runs stays the last word; tests hold the two together.
/// </summary>
/// <param name="dialect">The dialect, as in <c>openai:responses</c>; empty for what a plain name means, and for each dialect without a line of its own.</param>
/// <param name="options">Names of members of <see cref="LlmCallAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LacksOptionsAttribute(string dialect, params string[] options) : Attribute
{
    /// <summary>The dialect; empty for what a plain name means.</summary>
    public string Dialect { get; } = dialect;

    /// <summary>The options.</summary>
    public IReadOnlyList<string> Options { get; } = options;
}
