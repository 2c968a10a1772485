namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Conversations that ask for thoughts or hold them.</summary>
internal static class ThinkingConversations
{
    private const string Adaptive = "\"model\":\"claude-opus-4-6\"";

    public static IReadOnlyList<Conversation> All { get; } =
    [
        .. new[] { "none", "minimal", "low", "medium", "high", "xhigh", "max" }.Select(level => Asking($"effort-{level}", level, "\"model\":\"gpt-5.1\"", Provider.OpenAI)),
        .. new[] { "none", "minimal", "low", "medium", "high", "max" }.Select(level => Asking($"budget-{level}", level, "\"stream\":false", Provider.Anthropic)),
        .. new[] { "none", "low", "medium", "high", "max" }.Select(level => Asking($"adaptive-{level}", level, Adaptive, Provider.Anthropic)),
        .. new[] { "none", "minimal", "low", "medium", "high", "xhigh", "max" }.SelectMany(level => (Conversation[])[
            Asking($"gemini-budget-{level}", level, "\"stream\":true", Provider.Google), Asking($"gemini-level-{level}", level, "\"model\":\"gemini-3-flash-preview\"", Provider.Google)]),
        .. new[] { "none", "minimal", "low", "medium", "high", "xhigh", "max" }.SelectMany(level => (Conversation[])[
            Asking($"think-{level}", level, "\"stream\":true", Provider.Ollama), Asking($"think-word-{level}", level, "\"model\":\"gpt-oss:20b\"", Provider.Ollama)]),
        .. new[] { "none", "minimal", "low", "medium", "high", "xhigh" }.Select(level => Asking($"mistral-{level}", level, "\"stream\":true", Provider.Mistral)),
        .. new[] { "none", "minimal", "low", "medium", "high", "xhigh", "max" }.Select(level => Asking($"cohere-{level}", level, "\"stream\":true", Provider.Cohere)),
        new("budget-within-a-limit", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Why?"}]}],"options":{"thinking":"low","maxTokens":6000}}
            """, Provider.Anthropic),
        new("thought-with-a-tool", $$"""
            {"messages":[{"role":"user","content":[{"type":"text","text":"How many pages has Dune?"}]},
                         {"role":"assistant","content":[{"type":"thought","text":"I need the tool.","signature":"c2VhbA+/=="},
                                                        {"type":"tool_call","id":"call_1","name":"find_book","args":{"title":"Dune"} }]},
                         {"role":"tool","content":[{"type":"tool_result","id":"call_1","name":"find_book","content":"412","isError":false}]}],
             "tools":[{{ToolConversations.FindBook}}],"options":{"thinking":"low"} }
            """, Provider.Anthropic),
        new("thought-redacted", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]},
                         {"role":"assistant","content":[{"type":"redacted_thought","data":"b3BhcXVl"},{"type":"text","text":"Hello"}]},
                         {"role":"user","content":[{"type":"text","text":"Go on"}]}],"options":{"thinking":"low"} }
            """, Provider.Anthropic),
        new("thought-for-one-who-has-no-place-for-it", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]},
                         {"role":"assistant","content":[{"type":"thought","text":"Hm."},{"type":"text","text":"Hello"}]},
                         {"role":"user","content":[{"type":"text","text":"Go on"}]}]}
            """),
        new("refusal", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]},{"role":"assistant","content":[{"type":"refusal","text":"I cannot."}]},
                         {"role":"user","content":[{"type":"text","text":"Please"}]}]}
            """, Provider.OpenAI),
    ];

    private static Conversation Asking(string name, string level, string more, string only) => new(
        name, $$"""{"messages":[{"role":"user","content":[{"type":"text","text":"Why?"}]}],"options":{"thinking":"{{level}}"},{{more}}}""", only);
}
