namespace Mirascope.Gen;

/// <summary>One of several passes that made an answer.</summary>
/// <param name="Model">The model, where it is another than the call's own.</param>
/// <param name="Usage">What the pass used.</param>
internal readonly record struct UsagePass(string? Model, Usage Usage);
