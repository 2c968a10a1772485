namespace Mirascope.Gen;

/// <summary>The answer has begun.</summary>
/// <param name="Id">The provider's id of the answer.</param>
/// <param name="Model">The model that answers.</param>
public sealed record ResponseStarted(string? Id, string? Model) : StreamEvent;
