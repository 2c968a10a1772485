using System.Text.Json.Nodes;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>What the providers that follow OpenAI's Chat Completions are asked in their own way.</summary>
public sealed class CompatibleProviderTests
{
    /// <summary>Every option there is, over each provider: what becomes of them, and what is named as having no word.</summary>
    public static TheoryData<string, string, string> EveryOption { get; } = new()
    {
        { "openai", """ "max_completion_tokens":9,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "TopK" },
        { "groq", """ "max_completion_tokens":9,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "TopK,FrequencyPenalty,PresencePenalty" },
        { "azure-openai", """ "max_completion_tokens":9,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "TopK" },
        { "azure-ai", """ "max_tokens":9,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "TopK" },
        { "huggingface", """ "max_tokens":9,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "TopK" },
        { "ollama:chat", """ "max_tokens":9,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"reasoning_effort":"low" """, "TopK,ParallelToolCalls" },
        { "lmstudio", """ "max_tokens":9,"top_k":3,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7 """, "Thinking (Low),ParallelToolCalls" },
        { "vllm", """ "max_tokens":9,"top_k":3,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "" },
        { "litellm", """ "max_tokens":9,"top_k":3,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "" },
        { "xai", """ "max_completion_tokens":9,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning_effort":"low" """, "TopK" },
        { "deepseek", """ "max_tokens":9,"frequency_penalty":0.1,"presence_penalty":0.2,"reasoning_effort":"low" """, "TopK,Seed,ParallelToolCalls" },
        { "openrouter", """ "max_completion_tokens":9,"top_k":3,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"parallel_tool_calls":false,"reasoning":{"effort":"low"} """, "" },
        { "together", """ "max_tokens":9,"top_k":3,"frequency_penalty":0.1,"presence_penalty":0.2,"seed":7,"reasoning_effort":"low" """, "ParallelToolCalls" },
        { "perplexity", """ "max_tokens":9,"top_k":3,"frequency_penalty":0.1,"presence_penalty":0.2,"parallel_tool_calls":false,"reasoning_effort":"low" """, "Seed" },
    };

    /// <summary>How each provider says the levels from None to Maximum, with <c>-</c> for one it cannot say.</summary>
    public static TheoryData<string, string[]> Levels { get; } = new()
    {
        { "openai", ["none", "minimal", "low", "medium", "high", "xhigh", "max"] },
        { "groq", ["none", "-", "low", "medium", "high", "-", "-"] },
        { "xai", ["none", "-", "low", "medium", "high", "xhigh", "-"] },
        { "ollama:chat", ["none", "-", "low", "medium", "high", "-", "-"] },
        { "lmstudio", ["-", "-", "-", "-", "-", "-", "-"] },
        { "vllm", ["-", "-", "low", "medium", "high", "-", "-"] },
        { "deepseek", ["""{"thinking":{"type":"disabled"}}""", "minimal", "low", "medium", "high", "xhigh", "max"] },
        { "together", ["""{"reasoning":{"enabled":false}}""", "-", "low", "medium", "high", "-", "-"] },
        { "perplexity", ["-", "minimal", "low", "medium", "high", "-", "-"] },
        {
            "openrouter",
            [
                """{"reasoning":{"effort":"none"}}""", """{"reasoning":{"effort":"minimal"}}""", """{"reasoning":{"effort":"low"}}""", """{"reasoning":{"effort":"medium"}}""",
                """{"reasoning":{"effort":"high"}}""", """{"reasoning":{"effort":"xhigh"}}""", """{"reasoning":{"effort":"max"}}""",
            ]
        },
    };

    private static readonly ToolDefinition Tool = new("find", null, default);

    [Theory]
    [MemberData(nameof(EveryOption))]
    public void Options_go_in_the_providers_words_or_are_named(string provider, string members, string unsupported)
    {
        var options = new LlmOptions
        {
            MaxTokens = 9,
            TopK = 3,
            FrequencyPenalty = 0.1,
            PresencePenalty = 0.2,
            Seed = 7,
            ParallelToolCalls = false,
            Thinking = ThinkingLevel.Low,
        };
        var request = Request(options) with { Tools = [Tool] };

        AssertBody(""","tools":[{"type":"function","function":{"name":"find"}}],""" + members, provider, request);
        Assert.Equal(unsupported, string.Join(',', DialectOf(provider).UnsupportedOptions(request)));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Thinking_goes_in_the_providers_words_or_is_named(string provider, string[] levels)
    {
        Assert.Equal(Enum.GetValues<ThinkingLevel>().Length - 1, levels.Length);
        for (var i = 0; i < levels.Length; i++)
        {
            var request = Request(new LlmOptions { Thinking = ThinkingLevel.None + i });
            var said = levels[i] == "-" ? "" : levels[i].StartsWith('{') ? levels[i][1..^1] : $"\"reasoning_effort\":\"{levels[i]}\"";
            AssertBody(said.Length == 0 ? "" : "," + said, provider, request);
            Assert.Equal(levels[i] == "-" ? [$"Thinking ({ThinkingLevel.None + i})"] : [], DialectOf(provider).UnsupportedOptions(request));
        }
    }

    [Fact]
    public void A_penalty_of_none_is_no_penalty() =>
        Assert.Empty(DialectOf("groq").UnsupportedOptions(Request(new LlmOptions { FrequencyPenalty = 0, PresencePenalty = 0 })));

    [Theory]
    [InlineData("openai", true)]
    [InlineData("groq", true)]
    [InlineData("xai", true)]
    [InlineData("deepseek", true)]
    [InlineData("openrouter", true)]
    [InlineData("together", false)]
    [InlineData("perplexity", false)]
    public void Only_those_that_need_the_question_are_asked_for_a_streams_usage(string provider, bool isAsked) => AssertBody(
        isAsked ? ""","stream":true,"stream_options":{"include_usage":true}""" : ""","stream":true""", provider, Request(), stream: true);

    [Theory]
    [InlineData("openai", true, true)]
    [InlineData("groq", true, true)]
    [InlineData("xai", true, true)]
    [InlineData("deepseek", true, false)]
    [InlineData("openrouter", true, true)]
    [InlineData("together", true, true)]
    [InlineData("perplexity", false, true)]
    public void A_form_of_output_the_provider_lacks_is_named(string provider, bool anyJson, bool schema)
    {
        Check(anyJson, OutputFormat.Json, ""","response_format":{"type":"json_object"}""");
        Check(schema, OutputFormat.Strict("B", Encoded.Utf8("{}")), ""","response_format":{"type":"json_schema","json_schema":{"name":"B","strict":true,"schema":{}}}""");

        void Check(bool takes, OutputFormat output, string said)
        {
            var request = Request() with { Output = output };
            AssertBody(takes ? said : "", provider, request);
            Assert.Equal(takes ? [] : ["Output"], DialectOf(provider).UnsupportedOptions(request));
        }
    }

    [Theory]
    [InlineData("openai", "")]
    [InlineData("deepseek", ""","reasoning_content":"Let me see." """)]
    public void Thoughts_go_back_where_the_provider_wants_those_that_led_to_a_tool_call(string provider, string said)
    {
        var call = new ToolCallPart(new ToolCall("c1", "find", "{}"));
        AssertMessage(
            """{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"find","arguments":"{}"}}]""" + said + "}",
            new ThoughtPart("Let "), new ThoughtPart("me see."), call);
        AssertMessage("""{"role":"assistant","content":"Hi"}""", new ThoughtPart("Let me see."), new TextPart("Hi"));

        void AssertMessage(string expected, params ContentPart[] parts)
        {
            var request = Request() with { Messages = [Message.User("x"), new Message(MessageRole.Assistant, parts)] };
            var actual = JsonNode.Parse(Encoded.Text(DialectOf(provider), request, stream: false))!["messages"]![1];
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual!.ToJsonString());
        }
    }

    private static Gen.Dialects.Dialect DialectOf(string provider) => ProviderRegistry.BuiltIn.Find(provider).Dialect;

    private static LlmRequest Request(LlmOptions? options = null) => Encoded.Request(Message.User("x")) with { Options = options ?? LlmOptions.Default };

    private static void AssertBody(string rest, string provider, LlmRequest request, bool stream = false)
    {
        var actual = Encoded.Text(DialectOf(provider), request, stream);
        var expected = $$"""{"model":"m1","messages":[{"role":"user","content":"x"}]{{rest}}}""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
    }
}
