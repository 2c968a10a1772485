using System.Globalization;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>The headers Anthropic sends: the request's id, and what is left of the limits.</summary>
internal static class AnthropicHeaders
{
    private const long RequestLimit = 4_000;

    private const long InputLimit = 4_000_000;

    private const long OutputLimit = 800_000;

    public static string RequestId(SimulatedMoment moment) => moment.Fingerprint.Id("req_011C", 20);

    public static IEnumerable<KeyValuePair<string, string>> OfAnswer(Answer answer, SimulatedMoment moment) =>
    [
        new("request-id", RequestId(moment)),
        .. Limit("requests", RequestLimit, RequestLimit - 1, moment),
        .. Limit("input-tokens", InputLimit, InputLimit - answer.InputTokens, moment),
        .. Limit("output-tokens", OutputLimit, OutputLimit - answer.OutputTokens, moment),
        .. Limit("tokens", InputLimit + OutputLimit, InputLimit + OutputLimit - answer.InputTokens - answer.OutputTokens, moment),
    ];

    public static IEnumerable<KeyValuePair<string, string>> OfError(Refusal refusal, SimulatedMoment moment)
    {
        yield return new("request-id", RequestId(moment));
        yield return new("x-should-retry", refusal.Status is 408 or 409 or 429 or >= 500 ? "true" : "false");
        if (refusal.RetryAfter is { } wait)
            yield return new("retry-after", RetryAfter.Seconds(wait));
    }

    private static KeyValuePair<string, string>[] Limit(string what, long limit, long remaining, SimulatedMoment moment) =>
    [
        new($"anthropic-ratelimit-{what}-limit", limit.ToString(CultureInfo.InvariantCulture)),
        new($"anthropic-ratelimit-{what}-remaining", Math.Max(0, remaining).ToString(CultureInfo.InvariantCulture)),
        new($"anthropic-ratelimit-{what}-reset", moment.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
    ];
}
