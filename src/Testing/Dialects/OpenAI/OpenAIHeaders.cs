using System.Globalization;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>The headers OpenAI sends: the request's id, and what is left of the limits.</summary>
internal static class OpenAIHeaders
{
    private const long RequestLimit = 30_000;

    private const long TokenLimit = 150_000_000;

    public static IEnumerable<KeyValuePair<string, string>> OfAnswer(Answer answer, SimulatedMoment moment) =>
    [
        .. Common(moment),
        new("x-ratelimit-limit-requests", Text(RequestLimit)),
        new("x-ratelimit-limit-tokens", Text(TokenLimit)),
        new("x-ratelimit-remaining-requests", Text(RequestLimit - 1)),
        new("x-ratelimit-remaining-tokens", Text(TokenLimit - answer.InputTokens)),
        new("x-ratelimit-reset-requests", "2ms"),
        new("x-ratelimit-reset-tokens", "0s"),
    ];

    public static IEnumerable<KeyValuePair<string, string>> OfError(Refusal refusal, SimulatedMoment moment) => refusal.RetryAfter is { } wait
        ? [.. Common(moment), new("retry-after", RetryAfter.Seconds(wait)), new("retry-after-ms", RetryAfter.Milliseconds(wait))]
        : Common(moment);

    private static IEnumerable<KeyValuePair<string, string>> Common(SimulatedMoment moment) =>
    [
        new("x-request-id", moment.Fingerprint.Id("req_", 32)),
        new("openai-version", "2020-10-01"),
        new("openai-processing-ms", "1"),
    ];

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
