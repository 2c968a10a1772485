namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Conversations with options and forms of output.</summary>
internal static class OptionConversations
{
    private const string Book = """
        {"type":"object","properties":{"title":{"type":"string"},"year":{"type":"integer"}},"required":["title","year"],"additionalProperties":false}
        """;

    public static IReadOnlyList<Conversation> All { get; } =
    [
        With("max-tokens", """{"maxTokens":300}"""),
        With("temperature", """{"temperature":0.2}"""),
        With("temperature-zero", """{"temperature":0}"""),
        With("top-p", """{"topP":0.9}"""),
        With("top-k", """{"topK":40}""", Provider.Anthropic),
        With("seed", """{"seed":7}""", Provider.OpenAI),
        With("seed-large", """{"seed":9007199254740993}""", Provider.OpenAI),
        With("stop", """{"stop":["END"]}"""),
        With("stops", """{"stop":["END","\n\n","é\""]}"""),
        With("penalties", """{"frequencyPenalty":0.5,"presencePenalty":-1.25}""", Provider.OpenAI),
        With("penalties-zero", """{"frequencyPenalty":0,"presencePenalty":0}""", Provider.OpenAI),
        With("options-together", """{"temperature":0.7,"maxTokens":200,"stop":["END"]}"""),
        new("output-strict", $$"""
            {"messages":[{"role":"user","content":[{"type":"text","text":"Dune, 1965"}]}],"output":{"mode":"strict","name":"Book","schema":{{Book}} } }
            """),
        new("output-strict-streamed", $$"""
            {"stream":true,"messages":[{"role":"user","content":[{"type":"text","text":"Dune, 1965"}]}],"output":{"mode":"strict","name":"Book","schema":{{Book}} },
             "options":{"maxTokens":100} }
            """),
        new("output-json", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Dune, 1965, as JSON"}]}],"output":{"mode":"json"}}
            """, Provider.OpenAI),
    ];

    private static Conversation With(string name, string options, string? only = null) => new(
        name, $$"""{"options":{{options}},"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""", only);
}
