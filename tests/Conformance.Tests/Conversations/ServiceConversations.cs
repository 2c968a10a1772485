namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Conversations with what is asked of a provider beside the answer: tiers, labels, caches, probabilities, forms of output, fields of its own.</summary>
internal static class ServiceConversations
{
    /// <summary>How their names begin.</summary>
    public const string Prefix = "service-";

    public static IReadOnlyList<Conversation> All { get; } =
    [
        With("tier-auto", """{"serviceTier":"auto"}"""),
        With("tier-standard", """{"serviceTier":"standard"}"""),
        With("tier-flex", """{"serviceTier":"flex"}"""),
        With("tier-priority", """{"serviceTier":"priority"}"""),
        With("user", """{"userId":"user-1"}"""),
        With("metadata", """{"metadata":{"run":"7","note":"a\"b"}}"""),
        With("cache-key", """{"promptCacheKey":"shelf"}"""),
        With("logprobs", """{"logprobs":true}"""),
        With("logprobs-top", """{"topLogprobs":3}"""),
        With("logprobs-thinking", """{"topLogprobs":3,"thinking":"low"}"""),
        With("image", """{"modalities":["text","image"]}"""),
        With("speech", """{"modalities":["audio"],"voice":"alloy","audioFormat":"mp3"}"""),
        With("together", """{"serviceTier":"standard","userId":"user-1","metadata":{"run":"7"},"promptCacheKey":"shelf","temperature":0.5,"maxTokens":100}"""),
        With("extra", """{"extra":{"store":true}}""", Provider.OpenAI),
        With("extra", """{"extra":{"container":"c_1"}}""", Provider.Anthropic),
        With("extra", """{"maxTokens":9,"extra":{"generationConfig":{"mediaResolution":"MEDIA_RESOLUTION_LOW"},"store":false}}""", Provider.Google),
        new(Prefix + "speech-streamed", """
            {"stream":true,"options":{"modalities":["audio"],"voice":"alloy"},"messages":[{"role":"user","content":[{"type":"text","text":"Say hi"}]}]}
            """),
        new(Prefix + "cache-marks", """
            {"messages":[{"role":"system","content":[{"type":"text","text":"Be brief.","cache":"1h"}]},
                         {"role":"user","content":[{"type":"text","text":"Look"},{"type":"image","mediaType":"image/png","data":"iVBORw==","cache":"5m"}]},
                         {"role":"assistant","content":[{"type":"tool_call","id":"c1","name":"find","args":{}}]},
                         {"role":"tool","content":[{"type":"tool_result","id":"c1","name":"find","content":"found","cache":"5m"}]}],
             "tools":[{"name":"find","schema":{"type":"object","properties":{} },"cache":"1h"}]}
            """),
        new(Prefix + "foreign-parts", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]},
                         {"role":"assistant","content":[{"type":"thought","text":"hm","signature":"s","provider":"elsewhere"},{"type":"redacted_thought","data":"d","provider":"elsewhere"},
                                                        {"type":"provider_part","provider":"elsewhere","kind":"k","part":{"a":1} },{"type":"text","text":"So"},
                                                        {"type":"audio","mediaType":"audio/wav","data":"UklGRg==","transcript":"And so"}]},
                         {"role":"user","content":[{"type":"text","text":"On"}]}]}
            """),
    ];

    private static Conversation With(string name, string options, string? only = null) => new(
        Prefix + name, $$"""{"options":{{options}},"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""", only);
}
