namespace Mirascope.Gen;

/// <summary>One limit of a provider, as it stood when an answer began.</summary>
/// <param name="Limit">How much there may be; null where the provider does not say.</param>
/// <param name="Remaining">What is left of it; null where the provider does not say.</param>
/// <param name="Reset">When it is whole again, by the client's clock where the provider gives a duration; null where it does not say.</param>
public sealed record RateLimit(long? Limit, long? Remaining, DateTimeOffset? Reset);
