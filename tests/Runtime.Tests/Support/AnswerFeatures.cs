namespace Mirascope.Gen.Tests.Support;

/// <summary>What answers were seen to carry, by looking at the events and the response that a client made of recorded ones.</summary>
internal static class AnswerFeatures
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "text", "thoughts", "sealed thoughts", "tool calls", "several calls", "refusals", "citations", "provider's own tools", "images", "audio", "logprobs",
        "usage", "cached input", "streamed",
    ];

    public static IEnumerable<string> Of(CallResponse response, bool isStreamed)
    {
        var parts = response.MessageParam.Content;
        (string Column, bool IsThere)[] seen =
        [
            ("text", response.Content.Length > 0),
            ("thoughts", response.Thoughts.Length > 0),
            ("sealed thoughts", parts.Any(part => part is ThoughtPart { Signature: not null } or RedactedThoughtPart)),
            ("tool calls", response.ToolCalls.Count > 0),
            ("several calls", response.ToolCalls.Count > 1),
            ("refusals", response.Refusal is not null),
            ("citations", response.Citations.Count > 0),
            ("provider's own tools", parts.Any(part => part is ProviderPart)),
            ("images", parts.Any(part => part is ImagePart)),
            ("audio", parts.Any(part => part is AudioPart)),
            ("logprobs", response.Logprobs.Count > 0),
            ("usage", response.Usage is not null),
            ("cached input", response.Usage?.CacheReadTokens > 0),
            ("streamed", isStreamed),
        ];
        return seen.Where(feature => feature.IsThere).Select(feature => feature.Column);
    }
}
