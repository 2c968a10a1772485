using System.Text;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.Ollama.OllamaWire;

namespace Mirascope.Gen.Tests.Dialects.Ollama;

public sealed class OllamaEncodeTests
{
    private const string Hi = "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]";

    private static readonly ToolDefinition Find = new("find", "Finds.", Encoding.UTF8.GetBytes("""{"type":"object"}"""));

    public static TheoryData<LlmOptions, string> Options => new()
    {
        { LlmOptions.Default, "" },
        { new() { Stop = [] }, "" },
        { new() { MaxTokens = 300, Temperature = 0, TopP = 0.9, TopK = 40, Seed = -7 }, """,{"num_predict":300,"temperature":0,"top_p":0.9,"top_k":40,"seed":-7}""" },
        { new() { Stop = ["END", "é"], PresencePenalty = 0.5, FrequencyPenalty = -1 }, """,{"frequency_penalty":-1,"presence_penalty":0.5,"stop":["END","é"]}""" },
        { new() { Seed = 0 }, """,{"seed":0}""" },
        { new() { PresencePenalty = 0 }, """,{"presence_penalty":0}""" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Options_have_their_words(LlmOptions options, string expected) =>
        AssertBody($$"""{"model":"test-model",{{Hi}}{{expected.Replace(",{", ",\"options\":{", StringComparison.Ordinal)}},"stream":false}""", Request() with { Options = options });

    [Fact]
    public void Streaming_is_said_either_way() => Assert.Equal((true, false), ((bool)Encode(Request(), stream: true)["stream"]!, (bool)Encode(Request())["stream"]!));

    [Theory]
    [InlineData("qwen3", ThinkingLevel.Default, null)]
    [InlineData("qwen3", ThinkingLevel.None, "false")]
    [InlineData("qwen3", ThinkingLevel.Minimal, "true")]
    [InlineData("qwen3", ThinkingLevel.Maximum, "true")]
    [InlineData("gpt-oss:20b", ThinkingLevel.None, "\"low\"")]
    [InlineData("hf.co/x/GPT-OSS-20b-GGUF", ThinkingLevel.Low, "\"low\"")]
    [InlineData("gpt-oss", ThinkingLevel.Medium, "\"medium\"")]
    [InlineData("gpt-oss", ThinkingLevel.ExtraHigh, "\"high\"")]
    public void Thinking_is_a_switch_or_a_word_by_the_model(string model, ThinkingLevel level, string? expected) =>
        Assert.Equal(expected, Encode(Request() with { Model = model, Options = new() { Thinking = level } })["think"]?.ToJsonString());

    [Fact]
    public void What_there_is_no_word_for_is_named()
    {
        var tools = Request() with { Tools = [Find] };
        Assert.Empty(Dialect.UnsupportedOptions(tools with { Options = new() { Thinking = ThinkingLevel.High, TopK = 1, Seed = 1 }, ToolChoice = ToolChoice.Auto }));
        Assert.Empty(Dialect.UnsupportedOptions(tools with { ToolChoice = ToolChoice.None }));
        Assert.Empty(Dialect.UnsupportedOptions(Request() with { Options = new() { ParallelToolCalls = false } }));
        Assert.Equal(["ToolChoice"], Dialect.UnsupportedOptions(tools with { ToolChoice = ToolChoice.Required }));
        Assert.Equal(["ToolChoice", "ParallelToolCalls"], Dialect.UnsupportedOptions(tools with { ToolChoice = ToolChoice.Tool("find"), Options = new() { ParallelToolCalls = false } }));
        Assert.Equal(["Strict"], Dialect.UnsupportedOptions(Request() with { Tools = [new("find", null, Find.Schema) { Strict = true }] }));
    }

    [Fact]
    public void What_only_services_know_is_named() => Assert.Equal(
        ["ServiceTier", "UserId", "Metadata", "PromptCacheKey", "Modalities", "Voice", "AudioFormat"],
        Dialect.UnsupportedOptions(Request() with
        {
            Options = new()
            {
                ServiceTier = "flex",
                UserId = "u",
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "b" },
                PromptCacheKey = "k",
                Modalities = OutputModalities.Audio,
                Voice = "v",
                AudioFormat = "wav",
                Logprobs = true,
            },
        }));

    [Theory]
    [InlineData(true, null, """,'logprobs':true""")]
    [InlineData(null, 2, """,'logprobs':true,'top_logprobs':2""")]
    [InlineData(false, null, "")]
    public void Probabilities_are_asked_for(bool? logprobs, int? top, string expected) => AssertBody(
        $$"""{"model":"test-model",{{Hi}}{{expected.Replace('\'', '"')}},"stream":false}""", Request() with { Options = new() { Logprobs = logprobs, TopLogprobs = top } });

    [Fact]
    public void Output_is_held_to_its_schema()
    {
        AssertBody($$"""{"model":"test-model",{{Hi}},"format":"json","stream":false}""", Request() with { Output = OutputFormat.Json });
        AssertBody($$$"""{"model":"test-model",{{{Hi}}},"format":{"type":"object"},"stream":false}""", Request() with { Output = OutputFormat.Strict("A", Find.Schema) });
    }

    [Fact]
    public void Tools_always_have_parameters_and_to_choose_none_is_to_offer_none()
    {
        var request = Request() with { Tools = [Find, new("now", null, default)] };
        AssertBody(
            $$$"""
            {"model":"test-model",{{{Hi}}},"stream":false,
             "tools":[{"type":"function","function":{"name":"find","description":"Finds.","parameters":{"type":"object"} } },
                      {"type":"function","function":{"name":"now","parameters":{"type":"object","properties":{} } } }]}
            """,
            request with { ToolChoice = ToolChoice.Auto });
        Assert.Null(Encode(request with { ToolChoice = ToolChoice.None })["tools"]);
    }

    [Fact]
    public void A_message_is_one_text_with_its_images_beside_it() => AssertBody(
        """
        {"model":"test-model","stream":false,
         "messages":[{"role":"system","content":"Be brief.Be kind."},
                     {"role":"user","content":"Compare with .","images":["AQID","BA=="]},
                     {"role":"assistant","content":"I cannot.","thinking":"Hm."},
                     {"role":"user","content":"?"}]}
        """,
        Request(
            new Message(MessageRole.System, [new TextPart("Be brief."), new TextPart("Be kind.")]),
            Message.User(
                new TextPart("Compare "), ImagePart.FromBytes(new byte[] { 1, 2, 3 }, "image/png"), new TextPart("with "),
                ImagePart.FromBytes(new byte[] { 4 }, "image/jpeg"), new TextPart("."), new ProviderPart("other", "t", "{}")),
            Message.Assistant(
                new ThoughtPart("Hm."), new ThoughtPart("Foreign.", "seal"), new RedactedThoughtPart("x"), new ProviderPart("other", "t", "{}"), new RefusalPart("I cannot.")),
            Message.User("?")));

    [Fact]
    public void Results_have_the_name_of_their_call_and_its_id_where_it_has_one() => AssertBody(
        """
        {"model":"test-model","stream":false,
         "messages":[{"role":"user","content":"Hi"},
                     {"role":"assistant","content":"","tool_calls":[{"function":{"name":"a","arguments":{}}},{"id":"c2","function":{"name":"b","arguments":{"n":1.50}}},
                                                                    {"function":{"name":"a","arguments":{"invalid_json":"{"}}},{"function":{"name":"f","arguments":{"input":"x"}}}]},
                     {"role":"tool","content":"{\"x\":1}","tool_name":"a"},{"role":"tool","content":"No.","tool_name":"b","tool_call_id":"c2"},
                     {"role":"tool","content":"","tool_name":"a"},{"role":"tool","content":"y","tool_name":"f"}]}
        """,
        Request(
            Message.User("Hi"), Calls(new("", "a", ""), new("c2", "b", """{"n":1.50}"""), new("", "a", "{"), new("", "f", "x") { IsFreeform = true }),
            Message.Tool(new ToolResultPart("", "a", """{"x":1}""")), Message.Tool(new("c2", "", "No.", true), new ToolResultPart("", "a", "")), Message.Tool(new ToolResultPart("", "f", "y"))));

    public static TheoryData<LlmRequest, string> Refused => new()
    {
        { Request(Message.User(ImagePart.FromUri(new Uri("https://a.example/")))), "FromBytes" },
        { Request(Message.User(AudioPart.FromBytes(new byte[] { 1 }, "audio/wav"))), "AudioPart" },
        { Request(Message.User(DocumentPart.FromBytes(new byte[] { 1 }, "application/pdf"))), "DocumentPart" },
        { Request(new Message(MessageRole.System, [ImagePart.FromBytes(new byte[] { 1 }, "image/png")])), "text only" },
        { Request(Message.Assistant(ImagePart.FromBytes(new byte[] { 1 }, "image/png"))), "user's message" },
        { Request(Message.User("q"), Message.Tool(new ToolResultPart("c1", "a", "1"))), "answers the call 'c1'" },
        { Request(Message.User("q"), Calls(new ToolCall("", "a", "{}")), Message.Tool(new ToolResultPart("", "b", "1"))), "'b'" },
        { Request(Message.User("q"), Calls(new ToolCall("c1", "a", "{}")), Message.Tool(new("c1", "a", "1"), new ToolResultPart("c1", "a", "2"))), "twice" },
        { Request(Message.User("q"), new Message(MessageRole.Tool, [new TextPart("x")])), "results only" },
        { Request() with { ToolChoice = ToolChoice.Required }, "no tools" },
        { Request() with { Tools = [Find], ToolChoice = ToolChoice.Tool("other") }, "'other'" },
        { Request() with { Options = new() { Temperature = double.NaN } }, "Temperature" },
        { Request() with { Options = new() { Thinking = (ThinkingLevel)99 } }, "99" },
        { Request() with { Tools = [new("t", null, Encoding.UTF8.GetBytes("{},\"x\":{}"))] }, "schema" },
        { Request() with { Output = OutputFormat.Strict("A", Encoding.UTF8.GetBytes("{")) }, "schema" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_has_no_form_is_refused_before_it_is_sent(LlmRequest request, string word) =>
        Assert.Contains(word, Assert.Throws<LlmConfigurationException>(() => Encode(request)).Message, StringComparison.Ordinal);

    private static Message Calls(params ToolCall[] calls) => Message.Assistant(calls.Select(call => (ContentPart)new ToolCallPart(call)));

    private static void AssertBody(string expected, LlmRequest request)
    {
        var actual = Encode(request);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
    }
}
