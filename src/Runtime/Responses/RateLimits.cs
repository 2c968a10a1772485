namespace Mirascope.Gen;

/// <summary>What a provider says of its limits beside an answer.</summary>
public sealed record RateLimits
{
    /// <summary>Requests.</summary>
    public RateLimit? Requests { get; init; }

    /// <summary>Tokens, of input and output together.</summary>
    public RateLimit? Tokens { get; init; }

    /// <summary>Tokens of input.</summary>
    public RateLimit? InputTokens { get; init; }

    /// <summary>Tokens of output.</summary>
    public RateLimit? OutputTokens { get; init; }

    /// <summary>What the headers say; null where they say nothing of limits.</summary>
    internal static RateLimits? From(ResponseHeaders headers)
    {
        var limits = new RateLimits
        {
            Requests = Of(headers, "x-ratelimit-*-requests", "anthropic-ratelimit-requests-*", "x-ratelimit-*", "ratelimit-*"),
            Tokens = Of(headers, "x-ratelimit-*-tokens", "anthropic-ratelimit-tokens-*"),
            InputTokens = Of(headers, "anthropic-ratelimit-input-tokens-*"),
            OutputTokens = Of(headers, "anthropic-ratelimit-output-tokens-*"),
        };
        return limits is { Requests: null, Tokens: null, InputTokens: null, OutputTokens: null } ? null : limits;
    }

    // The first form a provider uses; the star stands for limit, remaining or reset.
    private static RateLimit? Of(ResponseHeaders headers, params ReadOnlySpan<string> forms)
    {
        foreach (var form in forms)
        {
            var limit = RateLimitText.ToCount(headers[form.Replace("*", "limit", StringComparison.Ordinal)]);
            var remaining = RateLimitText.ToCount(headers[form.Replace("*", "remaining", StringComparison.Ordinal)]);
            var reset = RateLimitText.ToMoment(headers[form.Replace("*", "reset", StringComparison.Ordinal)], headers.Time);
            if (limit is not null || remaining is not null || reset is not null)
            {
                return new RateLimit(limit, remaining, reset);
            }
        }

        return null;
    }
}
