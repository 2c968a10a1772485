namespace Mirascope.Gen;

/// <summary>
/// The prompt of a call. Holes name the method's parameters: <c>{name}</c>, <c>{name.Member}</c>, <c>{price:F2}</c>
/// (invariant culture), <c>{items:list}</c> (one item a line), <c>{groups:lists}</c> (one item a line, groups parted by a
/// blank line), <c>{{</c> and <c>}}</c>. A line that begins with <c>SYSTEM:</c>, <c>USER:</c>, <c>ASSISTANT:</c> or
/// <c>MESSAGES:</c> opens a section; no value ever does.
/// </summary>
/// <param name="template">The text, a constant.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PromptAttribute(string template) : Attribute
{
    /// <summary>The text.</summary>
    public string Template { get; } = template;
}
