using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>The headers Google sends; none of them tells of limits.</summary>
internal static class GeminiHeaders
{
    public static IEnumerable<KeyValuePair<string, string>> Of(SimulatedMoment moment) =>
    [
        new("x-goog-request-id", moment.Fingerprint.Id("", 24)),
        new("vary", "X-Origin, Referer"),
        new("x-content-type-options", "nosniff"),
    ];
}
