using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Tests.Dialects.OpenAIResponses;

/// <summary>Options, tools and output forms, and what they become.</summary>
public sealed class RequestOptionTests
{
    private static readonly ToolDefinition Find = new("find", "Finds.", Encoded.Utf8("""{"type":"object","properties":{"t":{"type":"string"}}}""")) { Strict = true };
    private static readonly ToolDefinition Bare = new("bare", null, default);

    [Fact]
    public void Options_that_are_not_set_are_not_sent() => AssertBody("");

    [Fact]
    public void A_stream_is_asked_for() => Encoded.AssertBody(
        """{"model":"m1","input":[{"role":"user","content":"x"}],"stream":true}""",
        Encoded.Request(Message.User("x")), stream: true);

    [Fact]
    public void Options_go_under_the_wires_own_names_and_those_without_one_are_left_out() => AssertBody(
        """
        ,"max_output_tokens":300,"temperature":0.2,"top_p":0.9
        """,
        options: new LlmOptions
        {
            MaxTokens = 300,
            Temperature = 0.2,
            TopP = 0.9,
            FrequencyPenalty = -0.5,
            PresencePenalty = 0,
            Seed = 1,
            Stop = ["END"],
            TopK = 40,
            ParallelToolCalls = true,
        });

    [Theory]
    [InlineData(ThinkingLevel.Minimal, "minimal")]
    [InlineData(ThinkingLevel.Low, "low")]
    [InlineData(ThinkingLevel.Medium, "medium")]
    [InlineData(ThinkingLevel.High, "high")]
    [InlineData(ThinkingLevel.ExtraHigh, "xhigh")]
    [InlineData(ThinkingLevel.Maximum, "max")]
    public void Thinking_that_is_asked_for_comes_readable_and_can_be_sent_back(ThinkingLevel level, string word) => AssertBody(
        $$""","reasoning":{"effort":"{{word}}","summary":"auto"},"include":["reasoning.encrypted_content"],"store":false""",
        options: new LlmOptions { Thinking = level });

    [Fact]
    public void No_thinking_asks_for_nothing_of_it() =>
        AssertBody(""","reasoning":{"effort":"none"}""", options: new LlmOptions { Thinking = ThinkingLevel.None });

    [Fact]
    public void Tools_go_with_their_schemas_as_they_are() => AssertBody(
        """
        ,"tools":[{"type":"function","name":"find","description":"Finds.","parameters":{"type":"object","properties":{"t":{"type":"string"}}},"strict":true},
                  {"type":"function","name":"bare","parameters":null,"strict":false}],
        "tool_choice":"required","parallel_tool_calls":false
        """,
        tools: [Find, Bare], choice: ToolChoice.Required, options: new LlmOptions { ParallelToolCalls = false });

    [Fact]
    public void One_tool_can_be_chosen() => AssertBody(
        ""","tools":[{"type":"function","name":"bare","parameters":null,"strict":false}],"tool_choice":{"type":"function","name":"bare"}""",
        tools: [Bare], choice: ToolChoice.Tool("bare"));

    [Fact]
    public void Without_tools_nothing_is_said_of_them()
    {
        AssertBody("", choice: ToolChoice.Auto);
        AssertBody("", choice: ToolChoice.None);
        Assert.Contains("requires a tool call", Refuse(choice: ToolChoice.Required), StringComparison.Ordinal);
        Assert.Contains("'other'", Refuse(tools: [Bare], choice: ToolChoice.Tool("other")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_may_be_any_json_or_held_to_a_schema()
    {
        AssertBody(""","text":{"format":{"type":"json_object"}}""", output: OutputFormat.Json);
        AssertBody(
            ""","text":{"format":{"type":"json_schema","name":"Book","strict":true,"schema":{"type":"object"}}}""",
            output: OutputFormat.Strict("Book", Encoded.Utf8("""{"type":"object"}""")));
    }

    [Fact]
    public void Options_without_a_word_are_named()
    {
        var dialect = new OpenAIResponsesDialect();
        var all = new LlmOptions { TopK = 1, Seed = 1, Stop = ["x"], FrequencyPenalty = 0.5, PresencePenalty = -1, TopP = 1, MaxTokens = 1 };

        Assert.Equal(
            ["TopK", "Seed", "Stop", "FrequencyPenalty", "PresencePenalty"],
            dialect.UnsupportedOptions(Encoded.Request(Message.User("x")) with { Options = all }));
        Assert.Empty(dialect.UnsupportedOptions(Encoded.Request(Message.User("x")) with { Options = new LlmOptions { TopP = 1, Stop = [] } }));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{},\"model\":\"x\"")]
    [InlineData("not json")]
    public void A_schema_that_is_no_json_is_refused(string schema)
    {
        Assert.Contains("'Book'", Refuse(output: OutputFormat.Strict("Book", Encoded.Utf8(schema))), StringComparison.Ordinal);
        if (schema.Length > 0)
        {
            Assert.Contains("'t'", Refuse(tools: [new ToolDefinition("t", null, Encoded.Utf8(schema))]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_json_has_no_form_for_is_refused(double value) =>
        Assert.Contains("Temperature", Refuse(options: new LlmOptions { Temperature = value }), StringComparison.Ordinal);

    private static string Refuse(LlmOptions? options = null, ToolDefinition[]? tools = null, ToolChoice? choice = null, OutputFormat? output = null) =>
        Assert.Throws<LlmConfigurationException>(() => Encoded.Text(Request(options, tools, choice, output))).Message;

    private static void AssertBody(string rest, LlmOptions? options = null, ToolDefinition[]? tools = null, ToolChoice? choice = null, OutputFormat? output = null) =>
        Encoded.AssertBody($$"""{"model":"m1","input":[{"role":"user","content":"x"}]{{rest}}}""", Request(options, tools, choice, output));

    private static LlmRequest Request(LlmOptions? options, ToolDefinition[]? tools, ToolChoice? choice, OutputFormat? output) =>
        Encoded.Request(Message.User("x")) with { Options = options ?? LlmOptions.Default, Tools = tools ?? [], ToolChoice = choice, Output = output };
}
