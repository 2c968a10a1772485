namespace Mirascope.Gen;

/// <summary>
/// A part only one provider knows, such as a web search it ran itself. Sent back to that provider as it came, and left
/// out for any other.
/// </summary>
/// <param name="Provider">The wire dialect it belongs to.</param>
/// <param name="Type">The provider's own word for it.</param>
/// <param name="Json">The whole part as the provider wrote it.</param>
public sealed record ProviderPart(string Provider, string Type, string Json) : ContentPart;
