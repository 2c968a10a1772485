using System.Text;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.Gemini.GeminiWire;

namespace Mirascope.Gen.Tests.Dialects.Gemini;

public sealed class GeminiEncodeTests
{
    private const string Hi = "\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"Hi\"}]}]";

    private static readonly ToolDefinition Find = new("find", "Finds.", Encoding.UTF8.GetBytes("""{"type":"object"}"""));

    public static TheoryData<LlmOptions, string> Options => new()
    {
        { LlmOptions.Default, "" },
        { new() { MaxTokens = 300, Temperature = 0, TopP = 0.9, TopK = 40, Seed = -7 }, """{"maxOutputTokens":300,"temperature":0,"topP":0.9,"topK":40,"seed":-7}""" },
        { new() { Stop = ["END", "é"], PresencePenalty = 0.5, FrequencyPenalty = -1 }, """{"stopSequences":["END","é"],"presencePenalty":0.5,"frequencyPenalty":-1}""" },
    };

    public static TheoryData<string, ThinkingLevel, string> Thinking => new()
    {
        { "gemini-2.5-flash", ThinkingLevel.None, """{"thinkingBudget":0}""" },
        { "gemini-2.5-pro", ThinkingLevel.None, """{"thinkingBudget":128}""" },
        { "gemini-2.5-flash-lite", ThinkingLevel.Minimal, """{"includeThoughts":true,"thinkingBudget":512}""" },
        { "gemini-2.5-pro", ThinkingLevel.Maximum, """{"includeThoughts":true,"thinkingBudget":32768}""" },
        { "gemini-3-flash-preview", ThinkingLevel.None, """{"thinkingLevel":"MINIMAL"}""" },
        { "gemini-3-pro-preview", ThinkingLevel.Medium, """{"includeThoughts":true,"thinkingLevel":"HIGH"}""" },
        { "gemini-3.1-pro-preview", ThinkingLevel.Medium, """{"includeThoughts":true,"thinkingLevel":"MEDIUM"}""" },
        { "models/gemini-flash-latest", ThinkingLevel.Low, """{"includeThoughts":true,"thinkingLevel":"LOW"}""" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Options_have_their_words(LlmOptions options, string expected) =>
        AssertBody(expected.Length == 0 ? $"{{{Hi}}}" : $$"""{{{Hi}},"generationConfig":{{expected}}}""", Request() with { Options = options });

    [Theory]
    [MemberData(nameof(Thinking))]
    public void Thinking_is_a_budget_or_a_level_by_the_models_generation(string model, ThinkingLevel level, string expected) =>
        AssertBody($$"""{{{Hi}},"generationConfig":{"thinkingConfig":{{expected}} } }""", Request() with { Model = model, Options = new() { Thinking = level } });

    [Fact]
    public void What_there_is_no_word_for_is_named()
    {
        Assert.Empty(Dialect.UnsupportedOptions(Request() with { Options = new() { Thinking = ThinkingLevel.High, TopK = 1, Seed = 1 } }));
        Assert.Equal(["ParallelToolCalls"], Dialect.UnsupportedOptions(Request() with { Options = new() { ParallelToolCalls = false } }));
        Assert.Equal(["Thinking"], Dialect.UnsupportedOptions(Request() with { Model = "gemini-2.0-flash", Options = new() { Thinking = ThinkingLevel.High } }));
    }

    [Fact]
    public void Output_is_held_to_its_schema()
    {
        AssertBody($$"""{{{Hi}},"generationConfig":{"responseMimeType":"application/json"} }""", Request() with { Output = OutputFormat.Json });
        AssertBody(
            $$$"""{{{{Hi}}},"generationConfig":{"responseMimeType":"application/json","responseJsonSchema":{"type":"object"} } }""",
            Request() with { Output = OutputFormat.Strict("A", Find.Schema) });
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("auto", ""","toolConfig":{"functionCallingConfig":{"mode":"AUTO"}}""")]
    [InlineData("none", ""","toolConfig":{"functionCallingConfig":{"mode":"NONE"}}""")]
    [InlineData("required", ""","toolConfig":{"functionCallingConfig":{"mode":"ANY"}}""")]
    [InlineData("find", ""","toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["find"]}}""")]
    public void Tools_and_the_choice_among_them(string? choice, string expected) => AssertBody(
        $$$"""{ {{{Hi}}},"tools":[{"functionDeclarations":[{"name":"find","description":"Finds.","parametersJsonSchema":{"type":"object"}}]}]{{{expected}}} }""",
        Request() with { Tools = [Find], ToolChoice = choice is null ? null : ToolChoice.Parse(choice) });

    [Fact]
    public void System_messages_and_media_have_their_places() => AssertBody(
        """
        {"systemInstruction":{"parts":[{"text":"Be brief."}]},
         "contents":[{"role":"user","parts":[{"text":"See"},{"inlineData":{"mimeType":"image/jpeg","data":"AQID"}},{"fileData":{"fileUri":"https://a.example/b%20c.png"}},
                                             {"inlineData":{"mimeType":"audio/wav","data":"AQ=="}},{"fileData":{"mimeType":"application/pdf","fileUri":"https://a.example/d"}},{"text":"?"}]}]}
        """,
        Request(
            Message.System("Be brief."),
            Message.User(
                new TextPart("See"), ImagePart.FromBytes(new byte[] { 1, 2, 3 }, "image/JPG"), ImagePart.FromUri(new Uri("https://a.example/b%20c.png")),
                AudioPart.FromBytes(new byte[] { 1 }, "audio/x-wav"), DocumentPart.FromUri(new Uri("https://a.example/d"), "application/pdf")),
            Message.User("?")));

    [Fact]
    public void Results_are_objects_and_are_told_apart_without_ids() => AssertBody(
        """
        {"contents":[{"role":"user","parts":[{"text":"Hi"}]},
                     {"role":"model","parts":[{"functionCall":{"name":"a","args":{}}},{"functionCall":{"id":"c2","name":"b","args":{"n":1.50}}},{"functionCall":{"name":"a","args":{"invalid_json":"{"}}}]},
                     {"role":"user","parts":[{"functionResponse":{"name":"a","response":{"x":1}}},{"functionResponse":{"id":"c2","name":"b","response":{"error":"No."}}},{"functionResponse":{"name":"a","response":{"output":"[1]"}}}]},
                     {"role":"user","parts":[{"text":"So?"}]}]}
        """,
        Request(
            Message.User("Hi"), Calls(new("", "a", ""), new("c2", "b", """{"n":1.50}"""), new("", "a", "{")),
            Message.Tool(new ToolResultPart("", "a", """{"x":1}""")), Message.Tool(new("c2", "", "No.", true), new ToolResultPart("", "a", "[1]")), Message.User("So?")));

    public static TheoryData<LlmRequest, string> Refused => new()
    {
        { Request(Message.System("Be brief.")), "user message" },
        { Request(Message.User("q"), Calls(new ToolCall("c1", "a", "{}")), Message.User("x")), "no result" },
        { Request(Message.User("q"), Calls(new ToolCall("c1", "a", "{}")), Message.Tool(new("c1", "a", "1"), new ToolResultPart("c1", "a", "2"))), "answered already" },
        { Request(Message.User("q"), Message.Tool(new ToolResultPart("c1", "a", "1"))), "answers no call" },
        { Request(Message.Assistant(ImagePart.FromUri(new Uri("https://a.example/")))), "assistant" },
        { Request() with { ToolChoice = ToolChoice.Required }, "no tools" },
        { Request() with { Tools = [Find], ToolChoice = ToolChoice.Tool("other") }, "'other'" },
        { Request() with { Options = new() { Seed = long.MaxValue } }, "Seed" },
        { Request() with { Options = new() { Temperature = double.NaN } }, "Temperature" },
        { Request() with { Tools = [new("t", null, Encoding.UTF8.GetBytes("{},\"x\":{}"))] }, "schema" },
        { Request() with { Output = OutputFormat.Strict("A", Encoding.UTF8.GetBytes("{")) }, "schema" },
        { Request(Message.User(new ProviderPart("gemini", "x", "{},{}"))), "not a JSON object" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_the_provider_would_refuse_is_refused_here(LlmRequest request, string word) =>
        Assert.Contains(word, Assert.Throws<LlmConfigurationException>(() => Encode(request)).Message, StringComparison.Ordinal);

    private static Message Calls(params ToolCall[] calls) => Message.Assistant(calls.Select(call => (ContentPart)new ToolCallPart(call)));

    private static void AssertBody(string expected, LlmRequest request)
    {
        var actual = Encode(request);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
    }
}
