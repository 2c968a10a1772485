namespace Mirascope.Gen;

/// <summary>Who answers a call, as far as its price depends on it.</summary>
/// <param name="Model">The model, in the provider's words; null until it says.</param>
/// <param name="Region">The region of the host; null where that says none.</param>
internal readonly record struct Answerer(string? Model, string? Region);
