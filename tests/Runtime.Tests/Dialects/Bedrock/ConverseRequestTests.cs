using static Mirascope.Gen.Tests.Dialects.Bedrock.BedrockWire;

namespace Mirascope.Gen.Tests.Dialects.Bedrock;

public sealed class ConverseRequestTests
{
    private const string Hi = """{"messages":[{"role":"user","content":[{"text":"Hi"}]}]""";
    private const string Nova = "us.amazon.nova-2-lite-v1:0";

    private static readonly ToolDefinition Find = new("find", "Finds.", """{"type":"object"}"""u8.ToArray());

    public static TheoryData<string, LlmOptions, string> Options => new()
    {
        { Claude, LlmOptions.Default, "" },
        { "m", new() { MaxTokens = 9, Temperature = 0, TopP = 0.5, Stop = ["END", "é"] }, ""","inferenceConfig":{"maxTokens":9,"temperature":0,"topP":0.5,"stopSequences":["END","é"]}""" },
        { "m", new() { Stop = [], FrequencyPenalty = 0, ServiceTier = ServiceTier.Auto }, "" },
        { "m", new() { ServiceTier = ServiceTier.Standard, Metadata = new Dictionary<string, string> { ["run"] = "7 a:b" } }, ""","serviceTier":{"type":"default"},"requestMetadata":{"run":"7 a:b"}""" },
        { "m", new() { ServiceTier = "reserved" }, ""","serviceTier":{"type":"reserved"}""" },
        { Claude, new() { TopK = 4 }, ""","additionalModelRequestFields":{"top_k":4}""" },
        { Nova, new() { TopK = 4 }, ""","additionalModelRequestFields":{"inferenceConfig":{"topK":4}}""" },
        { "cohere.command-r-v1:0", new() { TopK = 4 }, ""","additionalModelRequestFields":{"k":4}""" },
        { "mistral.mistral-large-2402-v1:0", new() { TopK = 4 }, ""","additionalModelRequestFields":{"top_k":4}""" },
        { Claude, new() { Thinking = ThinkingLevel.Low }, ""","inferenceConfig":{"maxTokens":6144},"additionalModelRequestFields":{"thinking":{"type":"enabled","budget_tokens":2048}}""" },
        { Claude, new() { Thinking = ThinkingLevel.None }, "" },
        { "anthropic.claude-opus-4-6-v1", new() { Thinking = ThinkingLevel.High }, ""","additionalModelRequestFields":{"thinking":{"type":"adaptive"}},"outputConfig":{"effort":"high"}""" },
        { Nova, new() { Thinking = ThinkingLevel.Maximum }, ""","additionalModelRequestFields":{"reasoningConfig":{"type":"enabled","maxReasoningEffort":"high"}}""" },
        { Nova, new() { Thinking = ThinkingLevel.None }, "" },
        { "openai.gpt-oss-120b-1:0", new() { Thinking = ThinkingLevel.None }, ""","additionalModelRequestFields":{"reasoning_effort":"low"}""" },
        { "openai.gpt-oss-120b-1:0", new() { Thinking = ThinkingLevel.Medium }, ""","additionalModelRequestFields":{"reasoning_effort":"medium"}""" },
        { "qwen.qwen3-32b-v1:0", new() { Thinking = ThinkingLevel.Medium }, ""","additionalModelRequestFields":{"reasoning_config":"high"}""" },
    };

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void Options_have_their_words_by_the_model(string model, LlmOptions options, string expected)
    {
        var request = Request(model) with { Options = options };
        Assert.Empty(Converse.Dialect.UnsupportedOptions(request));
        Converse.AssertBody($"{Hi}{expected}}}", request);
    }

    public static TheoryData<LlmRequest, string> Unsupported => new()
    {
        { Request("m") with { Options = new() { Seed = 1, FrequencyPenalty = 1, PresencePenalty = 1, UserId = "u", PromptCacheKey = "k" } }, "Seed FrequencyPenalty PresencePenalty UserId PromptCacheKey" },
        { Request("m") with { Options = new() { Logprobs = true, TopLogprobs = 1, Modalities = OutputModalities.Audio, Voice = "v", AudioFormat = "wav" } }, "Logprobs TopLogprobs Modalities Voice AudioFormat" },
        { Request("m") with { Options = new() { TopK = 1, Thinking = ThinkingLevel.Low, ParallelToolCalls = false } }, "Thinking TopK ParallelToolCalls" },
        { Request("amazon.nova-lite-v1:0") with { Options = new() { Thinking = ThinkingLevel.Low } }, "Thinking" },
        { Request("m") with { Output = OutputFormat.Json }, "Output" },
        { Request(Claude) with { Options = new() { Thinking = ThinkingLevel.Low, Temperature = 0.5, TopP = 0.5, TopK = 1 }, Tools = [Find], ToolChoice = ToolChoice.Required }, "Temperature TopP TopK ToolChoice" },
        { Request("anthropic.claude-opus-5-v1:0") with { Options = new() { Temperature = 0.5 } }, "Temperature" },
        { Called() with { ToolChoice = ToolChoice.None }, "ToolChoice" },
    };

    [Theory]
    [MemberData(nameof(Unsupported), DisableDiscoveryEnumeration = true)]
    public void What_there_is_no_word_for_is_named_and_left_out(LlmRequest request, string names)
    {
        Assert.Equal(names.Split(' '), Converse.Dialect.UnsupportedOptions(request));
        var body = Body(request).AsObject();
        Assert.Empty(body.Select(member => member.Key).Except(["messages", "toolConfig", "inferenceConfig", "additionalModelRequestFields"]));
        Assert.Null(body["inferenceConfig"]?["temperature"]);
        Assert.Null(body["additionalModelRequestFields"]?["top_k"]);
        Assert.Null(body["toolConfig"]?["toolChoice"]);
    }

    [Fact]
    public void A_schema_is_a_text() => Converse.AssertBody(
        Hi + """,'outputConfig':{'textFormat':{'type':'json_schema','structure':{'jsonSchema':{'schema':"{\"type\":\"object\"}",'name':'A'}}}}}""".Replace('\'', '"'),
        Request("m") with { Output = OutputFormat.Strict("A", Find.Schema) });

    public static TheoryData<string, ToolChoice?, bool?, string?, string?> Choices => new()
    {
        { Claude, null, null, null, null },
        { Claude, null, true, null, null },
        { Claude, ToolChoice.Auto, null, """{"auto":{}}""", null },
        { Claude, ToolChoice.Required, null, """{"any":{}}""", null },
        { Claude, ToolChoice.Tool("find"), null, """{"tool":{"name":"find"}}""", null },
        { Claude, null, false, null, """{"type":"auto","disable_parallel_tool_use":true}""" },
        { Claude, ToolChoice.Required, false, null, """{"type":"any","disable_parallel_tool_use":true}""" },
        { Claude, ToolChoice.Tool("find"), false, null, """{"type":"tool","name":"find","disable_parallel_tool_use":true}""" },
        { "m", ToolChoice.Required, true, """{"any":{}}""", null },
    };

    [Theory]
    [MemberData(nameof(Choices), DisableDiscoveryEnumeration = true)]
    public void A_choice_stands_in_one_place_only(string model, ToolChoice? choice, bool? parallel, string? common, string? own)
    {
        var body = Body(Request(model) with { Tools = [Find], ToolChoice = choice, Options = new() { ParallelToolCalls = parallel } });
        Assert.Equal((common, own), (body["toolConfig"]!["toolChoice"]?.ToJsonString(), body["additionalModelRequestFields"]?["tool_choice"]?.ToJsonString()));
    }

    [Fact]
    public void To_choose_none_is_to_offer_none_and_tools_that_were_called_are_always_defined()
    {
        Assert.Null(Body(Request("m") with { Tools = [Find], ToolChoice = ToolChoice.None })["toolConfig"]);
        Assert.Equal("find", (string?)Body(Called())["toolConfig"]!["tools"]!.AsArray().Single()!["toolSpec"]!["name"]);
        Assert.Equal("now", (string?)Body(Called() with { Tools = [] })["toolConfig"]!["tools"]!.AsArray().Single()!["toolSpec"]!["name"]);
    }

    [Fact]
    public void Tools_have_schemas_strictness_and_marks() => Assert.Equal(
        """
        {"tools":[{"toolSpec":{"name":"find","description":"Finds.","inputSchema":{"json":{"type":"object"}},"strict":true}},{"cachePoint":{"type":"default","ttl":"1h"}},{"toolSpec":{"name":"now","inputSchema":{"json":{"type":"object","properties":{}}}}}]}
        """,
        Body(Request("m") with { Tools = [new("find", "Finds.", Find.Schema) { Strict = true, Cache = CacheMark.OneHour }, new("now", null, default)] })["toolConfig"]!.ToJsonString());

    [Fact]
    public void Parts_have_their_forms() => Converse.AssertBody(
        """
        {"system":[{"text":"Be brief."},{"cachePoint":{"type":"default"}},{"text":"Be kind."}],
         "messages":[{"role":"user","content":[{"text":"See"},{"image":{"format":"jpeg","source":{"bytes":"AQ=="}}},{"cachePoint":{"type":"default","ttl":"1h"}},
                        {"document":{"format":"pdf","name":"document-1","source":{"bytes":"Ag=="}}},{"document":{"format":"txt","name":"document-2","source":{"bytes":"Aw=="}}},
                        {"audio":{"format":"mp3","source":{"bytes":"BA=="}}}]},
                     {"role":"assistant","content":[{"reasoningContent":{"reasoningText":{"text":"Hm","signature":"s"}}},{"reasoningContent":{"redactedContent":"AQ=="}},
                        {"citationsContent":{"content":[{"text":"So"}],"citations":[{"title":"T"}]}},{"text":"I cannot."},
                        {"toolUse":{"toolUseId":"t1","name":"find","input":{"n": 1.50}}},{"toolUse":{"toolUseId":"t2","name":"find","input":{"invalid_json":"{"}}},{"hologram":{}}]},
                     {"role":"user","content":[{"toolResult":{"toolUseId":"t2","content":[],"status":"error"}},{"toolResult":{"toolUseId":"t1","content":[{"text":"{\"a\":1}"}]}},{"text":"Go on"}]}],
         "toolConfig":{"tools":[{"toolSpec":{"name":"find","description":"Finds.","inputSchema":{"json":{"type":"object"}}}}]}}
        """,
        Request(
            "m",
            new Message(MessageRole.System, [new TextPart("Be brief.") { Cache = CacheMark.FiveMinutes }, new TextPart("")]),
            Message.User(
                new TextPart("See"), ImagePart.FromBytes(new byte[] { 1 }, "image/JPG; x=y") with { Cache = CacheMark.OneHour }, DocumentPart.FromBytes(new byte[] { 2 }, "application/pdf"),
                DocumentPart.FromBytes(new byte[] { 3 }, "text/x-log"), AudioPart.FromBytes(new byte[] { 4 }, "audio/mpeg")),
            Message.System("Be kind."),
            Message.Assistant(
                new ThoughtPart("Hm", "s"), new ThoughtPart("no seal"), new ThoughtPart("x", "s") { Provider = "other" }, new RedactedThoughtPart("AQ=="), new RedactedThoughtPart("x") { Provider = "other" },
                new TextPart("So"), new ProviderPart("bedrock-converse", "citations", """[{"title":"T"}]"""), new RefusalPart("I cannot."), new ProviderPart("other", "x", "{}"),
                new ToolCallPart(new ToolCall("t1", "find", """{"n": 1.50}""")), new ToolCallPart(new ToolCall("t2", "find", "{")), new ProviderPart("bedrock-converse", "hologram", """{"hologram":{}}""")),
            Message.Tool(new("t2", "find", " ", true), new ToolResultPart("t1", "find", """{"a":1}""")), Message.User("Go on")) with
        { Tools = [Find] });

    [Fact]
    public void Ids_that_the_service_refuses_are_replaced_in_call_and_result()
    {
        var body = Body(Request(
            "m", Message.User("q"),
            Message.Assistant(new ToolCallPart(new("a/b", "x", "{}")), new ToolCallPart(new("", "y", "{}")), new ToolCallPart(new("call_3", "z", "{}"))),
            Message.Tool(new("", "y", "Y"), new("call_3", "z", "Z"), new ToolResultPart("a/b", "x", "X"))));
        var calls = body["messages"]![1]!["content"]!.AsArray().Select(block => (string)block!["toolUse"]!["toolUseId"]!).ToList();
        var results = body["messages"]![2]!["content"]!.AsArray().Select(block => (string)block!["toolResult"]!["toolUseId"]!).ToList();
        Assert.Equal(3, calls.Distinct().Count());
        Assert.All(calls, id => Assert.Matches("^[a-zA-Z0-9_.:-]{1,64}$", id));
        Assert.Equal("call_3", calls[2]);
        Assert.Equal([calls[1], calls[2], calls[0]], results);
    }

    public static TheoryData<LlmRequest, string> Refused => new()
    {
        { Request("m", Message.System("x")), "at least one from the user" },
        { Request("m", new Message(MessageRole.System, [ImagePart.FromBytes(new byte[] { 1 }, "image/png")]), Message.User("x")), "text only" },
        { Request("m", Message.User(ImagePart.FromUri(new Uri("https://a.example/")))), "an ImagePart with an address" },
        { Request("m", Message.User(DocumentPart.FromUri(new Uri("https://a.example/")))), "a DocumentPart with an address" },
        { Request("m", Message.User(ImagePart.FromBytes(new byte[] { 1 }, "image/tiff"))), "'image/tiff'" },
        { Request("m", Message.User(DocumentPart.FromBytes(new byte[] { 1 }, "application/zip"))), "'application/zip'" },
        { Request("m", Message.User(AudioPart.FromBytes(new byte[] { 1 }, "audio/midi"))), "'audio/midi'" },
        { Request("m", Message.User(new ThoughtPart("x", "s"))), "ThoughtPart in a user" },
        { Request("m", Message.Assistant(DocumentPart.FromBytes(new byte[] { 1 }, "application/pdf"))), "DocumentPart in an assistant" },
        { Request("m", Message.User(new ProviderPart("bedrock-converse", "x", "[]"))), "'x' is not a JSON object" },
        { Request("m", Message.User("q"), Message.Assistant(new TextPart("t"), new ProviderPart("bedrock-converse", "citations", "{}"))), "citations" },
        { Request("m", Message.User("q"), Message.Tool(new ToolResultPart("t1", "a", "1"))), "'t1'" },
        { Request("m", Message.User("q"), Calls("t1"), Message.User("on")), "'t1' of the tool 'now' has no result" },
        { Request("m", Message.User("q"), Calls("t1", "t1")), "Two calls" },
        { Request("m", Message.User("q"), Calls("t1"), Message.Tool(new("t1", "now", "1"), new ToolResultPart("t1", "now", "2"))), "answered already" },
        { Request("m") with { ToolChoice = ToolChoice.Required }, "no tools" },
        { Request("m") with { Tools = [Find], ToolChoice = ToolChoice.Tool("other") }, "'other'" },
        { Request("m") with { Tools = [new("t", null, "[]"u8.ToArray())] }, "'t'" },
        { Request("m") with { Output = OutputFormat.Strict("A", "{"u8.ToArray()) }, "'A'" },
        { Request("m") with { Options = new() { Temperature = double.NaN } }, "Temperature" },
        { Request(Nova) with { Options = new() { Thinking = (ThinkingLevel)99 } }, "99" },
        { Request("m") with { Options = new() { Metadata = new Dictionary<string, string> { ["note"] = "é" } } }, "'note'" },
        { Request("m") with { Options = new() { Metadata = Enumerable.Range(0, 17).ToDictionary(n => $"n{n}", _ => "") } }, "17" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_has_no_form_is_refused_before_it_is_sent(LlmRequest request, string word) =>
        Assert.Contains(word, Assert.Throws<LlmConfigurationException>(() => Body(request)).Message, StringComparison.Ordinal);

    [Fact]
    public void InvokeModel_has_a_version_in_place_of_the_model_and_nothing_of_an_account_with_Anthropic()
    {
        var request = Request(Claude) with { Options = new() { MaxTokens = 9, UserId = "u", ServiceTier = "auto" } };
        Assert.Equal(["UserId", "ServiceTier"], Invoke.Dialect.UnsupportedOptions(request));
        var expected = """{"anthropic_version":"bedrock-2023-05-31","max_tokens":9,"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""";
        Invoke.AssertBody(expected, request);
        Invoke.AssertBody(expected, request, stream: true);
        Assert.Throws<LlmConfigurationException>(() => Invoke.Body(Request(Claude, Message.User(ImagePart.FromUri(new Uri("https://a.example/"))))));
    }

    private static LlmRequest Called() =>
        Request("m", Message.User("q"), Calls("t1"), Message.Tool(new ToolResultPart("t1", "now", "12:00"))) with { Tools = [Find] };

    private static Message Calls(params string[] ids) => Message.Assistant(ids.Select(id => (ContentPart)new ToolCallPart(new ToolCall(id, "now", "{}"))));
}
