using static Mirascope.Gen.Tests.Dialects.Cohere.CohereWire;
using static Mirascope.Gen.Tests.Dialects.DialectDriver;

namespace Mirascope.Gen.Tests.Dialects.Cohere;

public sealed class CohereRequestTests
{
    private const string Hi = """ "model":"m1","messages":[{"role":"user","content":"Hi"}] """;

    private static readonly ToolDefinition Find = new("find", "Finds.", """{"type":"object","properties":{"a":{"type":"string"}}}"""u8.ToArray()) { Strict = true };

    private static readonly LlmRequest Asked = Request(Message.User("Hi"));

    [Fact]
    public void Options_go_in_its_own_words()
    {
        var request = Asked with
        {
            Options = new LlmOptions
            {
                MaxTokens = 9,
                Temperature = 0.5,
                TopP = 0.25,
                TopK = 3,
                Seed = 7,
                Stop = ["END"],
                FrequencyPenalty = 0.5,
                PresencePenalty = 0.75,
                Logprobs = true,
                Modalities = OutputModalities.Text,
            },
            Output = OutputFormat.Strict("Book", """{"type":"object"}"""u8.ToArray()),
        };
        Driver.AssertBody(
            "{" + Hi + """
            ,"max_tokens":9,"temperature":0.5,"p":0.25,"k":3,"seed":7,"stop_sequences":["END"],"frequency_penalty":0.5,"presence_penalty":0.75,"logprobs":true,
             "response_format":{"type":"json_object","json_schema":{"type":"object"}},"stream":true}
            """, request, stream: true);
        Assert.Empty(Driver.Dialect.UnsupportedOptions(request));
    }

    [Fact]
    public void What_there_is_no_word_for_is_named()
    {
        var request = Request() with
        {
            Options = new LlmOptions
            {
                ParallelToolCalls = false,
                ServiceTier = "flex",
                UserId = "u",
                Metadata = new Dictionary<string, string> { ["a"] = "b" },
                PromptCacheKey = "k",
                TopLogprobs = 2,
                Modalities = OutputModalities.Audio | OutputModalities.Text,
                Voice = "v",
                AudioFormat = "wav",
            },
            Tools = [Find, new ToolDefinition("other", null, default)],
        };
        Assert.Equal(
            ["ParallelToolCalls", "Strict (of some tools only)", "ServiceTier", "UserId", "Metadata", "PromptCacheKey", "TopLogprobs", "Modalities", "Voice", "AudioFormat"],
            Driver.Dialect.UnsupportedOptions(request));
    }

    [Theory]
    [InlineData(ThinkingLevel.Default, "")]
    [InlineData(ThinkingLevel.None, """ ,"thinking":{"type":"disabled"} """)]
    [InlineData(ThinkingLevel.Minimal, """ ,"thinking":{"type":"enabled","token_budget":512} """)]
    [InlineData(ThinkingLevel.Low, """ ,"thinking":{"type":"enabled","token_budget":2048} """)]
    [InlineData(ThinkingLevel.Medium, """ ,"thinking":{"type":"enabled","token_budget":8192} """)]
    [InlineData(ThinkingLevel.High, """ ,"thinking":{"type":"enabled","token_budget":16384} """)]
    [InlineData(ThinkingLevel.ExtraHigh, """ ,"thinking":{"type":"enabled","token_budget":24576} """)]
    [InlineData(ThinkingLevel.Maximum, """ ,"thinking":{"type":"enabled"} """)]
    public void Thinking_is_a_budget(ThinkingLevel level, string thinking) =>
        Driver.AssertBody("{" + Hi + thinking + "}", Asked with { Options = new LlmOptions { Thinking = level } });

    [Theory]
    [InlineData("auto", "")]
    [InlineData("none", ",\"tool_choice\":\"NONE\"")]
    [InlineData("required", ",\"tool_choice\":\"REQUIRED\"")]
    public void Tools_are_strict_together_and_chosen_in_capitals(string choice, string expected) => Driver.AssertBody(
        "{" + Hi + """
        ,"tools":[{"type":"function","function":{"name":"find","description":"Finds.","parameters":{"type":"object","properties":{"a":{"type":"string"}}}}}],"strict_tools":true
        """ + expected + "}",
        Asked with { Tools = [Find], ToolChoice = ToolChoice.Parse(choice) });

    [Fact]
    public void A_tool_that_must_be_called_is_the_only_one_offered() => Driver.AssertBody(
        "{" + Hi + """ ,"tools":[{"type":"function","function":{"name":"now","parameters":{"type":"object"}}}],"tool_choice":"REQUIRED"} """,
        Asked with { Tools = [Find, new ToolDefinition("now", null, default)], ToolChoice = ToolChoice.Tool("now") });

    [Fact]
    public void What_the_model_said_goes_back_each_in_its_member() => Driver.AssertMessages(
        """
        [{"role":"system","content":"Be brief."},
         {"role":"assistant","content":[{"type":"thinking","thinking":"Hm."},{"type":"text","text":"A"},{"type":"new","x":1},{"type":"text","text":"I cannot."}],"tool_plan":"Look.",
          "tool_calls":[{"id":"find_1","type":"function","function":{"name":"find","arguments":"{\"a\":1}"}},{"id":"call_2","type":"function","function":{"name":"now","arguments":"{}"}}]},
         {"role":"tool","tool_call_id":"call_2","content":"12:00"},{"role":"tool","tool_call_id":"find_1","content":"412"}]
        """,
        Message.System("Be brief."),
        Message.Assistant(
            new ThoughtPart("Hm.", "foreign"), new TextPart("A"), new ProviderPart("cohere-v2", "new", """{"type":"new","x":1}"""), new ProviderPart("openai-chat", "x", "{}"),
            new ProviderPart("cohere-v2", "tool_plan", """{"tool_plan":"Look."}"""), new RedactedThoughtPart("x"), new ThoughtPart(""), new RefusalPart("I cannot."),
            new ToolCallPart(new ToolCall("find_1", "find", """{"a":1}""")), new ToolCallPart(new ToolCall("", "now", ""))),
        Message.Tool(new ToolResultPart("", "now", "12:00"), new ToolResultPart("find_1", "find", "412")));

    [Fact]
    public void A_plan_alone_needs_no_content_and_nothing_at_all_is_an_empty_text() => Driver.AssertMessages(
        """[{"role":"assistant","tool_plan":"Look."},{"role":"assistant","content":""}]""",
        Message.Assistant(new ProviderPart("cohere-v2", "tool_plan", """{"tool_plan":"Look."}""")), new Message(MessageRole.Assistant, []));

    [Fact]
    public void Images_are_addresses_and_documents_of_text_stand_beside_the_conversation() => Driver.AssertBody(
        """
        {"model":"m1","messages":[{"role":"user","content":[{"type":"text","text":"What?"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AQI="}},
           {"type":"image_url","image_url":{"url":"https://example.org/a%20b.png"}}]},{"role":"assistant","content":"Hm"},{"role":"user","content":"And?"}],
         "documents":[{"data":{"title":"document.txt","text":"é"}},{"data":{"title":"document.json","text":"{}"}}]}
        """,
        Request(
            Message.User(
                new TextPart("What?"), ImagePart.FromBytes(new byte[] { 1, 2 }, "image/png"), DocumentPart.FromBytes("é"u8.ToArray(), "text/plain; charset=utf-8"),
                ImagePart.FromUri(new Uri("https://example.org/a b.png"))),
            Message.Assistant("Hm"), Message.User(DocumentPart.FromBytes("{}"u8.ToArray(), "application/json"), new TextPart("And?"))));

    public static TheoryData<Message, string> WithoutForm { get; } = new()
    {
        { Message.User(AudioPart.FromBytes(new byte[] { 1 }, "audio/wav")), "AudioPart in a message of role User" },
        { Message.User(DocumentPart.FromBytes(new byte[] { 1 }, "application/pdf")), "DocumentPart in a message of role User: only documents of text" },
        { Message.User(DocumentPart.FromUri(new Uri("https://example.org/a.txt"), "text/plain")), "DocumentPart in a message of role User" },
        { Message.User(new ThoughtPart("Hm.")), "ThoughtPart in a message of role User: put it into an assistant's message" },
        { Message.User(new ToolResultPart("c", "f", "x")), "ToolResultPart in a message of role User: put it into a message of role Tool" },
        { Message.Assistant(ImagePart.FromUri(new Uri("https://example.org/a.png")), new TextPart("x")), "ImagePart in a message of role Assistant: put it into a user's message" },
        { Message.Tool(new ToolResultPart("c", "f", "x")), "answers the call 'c', which no assistant's message before it makes" },
    };

    [Theory]
    [MemberData(nameof(WithoutForm), DisableDiscoveryEnumeration = true)]
    public void A_part_without_a_form_is_refused_with_the_way_out(Message message, string part) =>
        Assert.Contains(part, Assert.Throws<LlmConfigurationException>(() => Driver.Body(Request(message))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_meant_is_refused()
    {
        foreach (var (request, word) in ((LlmRequest, string)[])[
            (Asked with { Messages = [] }, "no messages"),
            (Asked with { ToolChoice = ToolChoice.Required }, "no tools"),
            (Asked with { ToolChoice = ToolChoice.Tool("x"), Tools = [Find] }, "'x'"),
            (Asked with { Options = new LlmOptions { Seed = -1 } }, "Seed"),
            (Asked with { Options = new LlmOptions { Temperature = double.NaN } }, "Temperature"),
            (Asked with { Options = new LlmOptions { Thinking = (ThinkingLevel)99 } }, "99"),
            (Asked with { Tools = [new ToolDefinition("find", null, "{"u8.ToArray())] }, "'find'"),
            (Asked with { Output = OutputFormat.Strict("Book", "{"u8.ToArray()) }, "'Book'")])
        {
            Assert.Contains(word, Assert.Throws<LlmConfigurationException>(() => Driver.Body(request)).Message, StringComparison.Ordinal);
        }
    }
}
