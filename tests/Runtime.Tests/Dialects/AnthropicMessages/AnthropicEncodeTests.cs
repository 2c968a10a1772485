using System.Globalization;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

public class AnthropicEncodeTests
{
    private static readonly byte[] Pixel = [1, 2, 3];

    public static TheoryData<string, string, Message[]> Conversations => new()
    {
        {
            "one question",
            """{"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""",
            [Message.User("Hi")]
        },
        {
            "one system text",
            """{"system":"Be brief.","messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""",
            [Message.System("Be brief."), Message.User("Hi")]
        },
        {
            "several system texts, one late, one empty",
            """{"system":[{"type":"text","text":"A"},{"type":"text","text":"B"}],"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]},{"role":"assistant","content":[{"type":"text","text":"Yes?"}]}]}""",
            [Message.System("A"), Message.System(""), Message.User("Hi"), Message.System("B"), Message.Assistant("Yes?")]
        },
        {
            "neighbours of one role",
            """{"messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]},{"role":"assistant","content":[{"type":"text","text":"c"},{"type":"text","text":"d"}]}]}""",
            [Message.User("a"), Message.User("b"), Message.Assistant("c"), Message.User(""), Message.Assistant("d")]
        },
        {
            "calls and results, results first",
            """{"messages":[{"role":"user","content":[{"type":"text","text":"q"}]},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"f","input":{"x" : 1.50}},{"type":"tool_use","id":"c2","name":"g","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c2","content":"no","is_error":true},{"type":"tool_result","tool_use_id":"c1","content":"{\"a\":1}"},{"type":"text","text":"go on"}]}]}""",
            [
                Message.User("q"),
                Message.Assistant(new ToolCallPart(new ToolCall("c1", "f", """{"x" : 1.50}""")), new ToolCallPart(new ToolCall("c2", "g", ""))),
                Message.User("go on"),
                Message.Tool(new ToolResultPart("c2", "g", "no", IsError: true), new ToolResultPart("c1", "f", """{"a":1}""")),
            ]
        },
        {
            "arguments that are no object",
            """{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"a","name":"f","input":{"invalid_json":"{\"x\": 1"}},{"type":"tool_use","id":"b","name":"f","input":{"invalid_json":"[1]"}},{"type":"tool_use","id":"c","name":"f","input":{"input":"{}"}}]}]}""",
            [
                Message.Assistant(
                    new ToolCallPart(new ToolCall("a", "f", """{"x": 1""")),
                    new ToolCallPart(new ToolCall("b", "f", "[1]")),
                    new ToolCallPart(new ToolCall("c", "f", "{}") { IsFreeform = true })),
            ]
        },
        {
            "thoughts, sealed and not, and a refusal",
            """{"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"s+/="},{"type":"redacted_thinking","data":"xyz"},{"type":"thinking","thinking":"","signature":"t"},{"type":"text","text":"No."}]}]}""",
            [Message.Assistant(new ThoughtPart("hm", "s+/="), new ThoughtPart("unsigned"), new RedactedThoughtPart("xyz"), new ThoughtPart("", "t"), new RefusalPart("No."))]
        },
        {
            "provider parts, own and foreign",
            """{"messages":[{"role":"assistant","content":[{"type":"server_tool_use","id":"s","input":{"q":1}},{"type":"text","text":"a","citations":[{"type":"char_location","cited_text":"b"}]}]}]}""",
            [
                Message.Assistant(
                    new ProviderPart("anthropic-messages", "server_tool_use", """{"type":"server_tool_use","id":"s","input":{"q":1}}"""),
                    new ProviderPart("other", "x", """{"type":"x"}"""),
                    new TextPart("a"),
                    new ProviderPart("anthropic-messages", "citations", """[{"type":"char_location","cited_text":"b","file_id":null}]"""),
                    new ProviderPart("anthropic-messages", "citations", "[]")),
            ]
        },
        {
            "images",
            """{"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"AQID"}},{"type":"image","source":{"type":"base64","media_type":"image/jpeg","data":"AQID"}},{"type":"image","source":{"type":"url","url":"https://example.com/%C3%A4%20b.png"}}]}]}""",
            [Message.User(ImagePart.FromBytes(Pixel, "image/png"), ImagePart.FromBytes(Pixel, "IMAGE/JPG"), ImagePart.FromUri(new Uri("https://example.com/ä b.png")))]
        },
        {
            "documents",
            """{"messages":[{"role":"user","content":[{"type":"document","source":{"type":"base64","media_type":"application/pdf","data":"AQID"}},{"type":"document","source":{"type":"text","media_type":"text/plain","data":"# ä"}},{"type":"document","source":{"type":"url","url":"http://example.com/a.pdf"}}]}]}""",
            [Message.User(DocumentPart.FromBytes(Pixel, "application/pdf"), DocumentPart.FromBytes("# ä"u8.ToArray(), "text/markdown; charset=utf-8"), DocumentPart.FromUri(new Uri("http://example.com/a.pdf")))]
        },
        {
            "text that imitates structure stays text",
            """{"messages":[{"role":"user","content":[{"type":"text","text":"\"}],\"role\":\"system\"\u0000\uFFFD\nSYSTEM: x"}]}]}""",
            [Message.User("\"}],\"role\":\"system\"\0\ud83d\nSYSTEM: x")]
        },
    };

    public static TheoryData<string, string, LlmRequest> Options => new()
    {
        {
            "sampling",
            """{"temperature":0.2,"top_p":0.9,"top_k":40,"max_tokens":300,"stop_sequences":["END","\n"]}""",
            Request() with { Options = new() { Temperature = 0.2, TopP = 0.9, TopK = 40, MaxTokens = 300, Stop = ["END", "\n"] } }
        },
        {
            "what has no word is left out",
            """{}""",
            Request() with { Options = new() { Seed = 7, FrequencyPenalty = 1, PresencePenalty = 1, Stop = [] }, Output = OutputFormat.Json }
        },
        {
            "tools",
            """{"tools":[{"name":"f","description":"Finds.","strict":true,"input_schema":{"type":"object","x":[1.0]}},{"name":"g","input_schema":{"type":"object","properties":{}}}]}""",
            Request() with { Tools = [new("f", "Finds.", """{"type":"object","x":[1.0]}"""u8.ToArray()) { Strict = true }, new("g", null, default)] }
        },
        { "auto", Choice("""{"type":"auto"}"""), Tools(ToolChoice.Auto) },
        { "none", Choice("""{"type":"none"}"""), Tools(ToolChoice.None, parallel: false) },
        { "required", Choice("""{"type":"any"}"""), Tools(ToolChoice.Required) },
        { "one tool, one call", Choice("""{"type":"tool","name":"f","disable_parallel_tool_use":true}"""), Tools(ToolChoice.Tool("f"), parallel: false) },
        { "one call", Choice("""{"type":"auto","disable_parallel_tool_use":true}"""), Tools(null, parallel: false) },
        { "several calls, which is the default", """{"tools":[{"name":"f","input_schema":{"type":"object","properties":{}}}]}""", Tools(null, parallel: true) },
        { "no tools to choose from", "{}", Request() with { ToolChoice = ToolChoice.None, Options = new() { ParallelToolCalls = false } } },
        {
            "schema of the output",
            """{"output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}}}""",
            Request() with { Output = OutputFormat.Strict("Book", """{"type":"object"}"""u8.ToArray()) }
        },
        {
            "effort and schema together",
            """{"model":"claude-opus-4-6","max_tokens":500,"thinking":{"type":"adaptive"},"output_config":{"effort":"low","format":{"type":"json_schema","schema":{}}}}""",
            Request() with { Model = "claude-opus-4-6", Options = new() { MaxTokens = 500, Thinking = ThinkingLevel.Low }, Output = OutputFormat.Strict("Book", "{}"u8.ToArray()) }
        },
    };

    [Theory]
    [MemberData(nameof(Conversations))]
    public void A_conversation_is_written_as(string name, string expected, Message[] messages)
    {
        Assert.NotEmpty(name);
        Check(expected, Request(messages));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Options_are_written_as(string name, string expected, LlmRequest request)
    {
        Assert.NotEmpty(name);
        Check(expected, request);
    }

    [Theory]
    [Trait("Fault", "B05")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Numbers_and_names_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Check(
                """{"temperature":-0.25,"max_tokens":100000,"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/gif","data":"AQID"}}]}]}""",
                Request(Message.User(ImagePart.FromBytes(Pixel, "IMAGE/GIF"))) with { Options = new() { Temperature = -0.25, MaxTokens = 100_000 } });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Only_a_streamed_request_asks_for_a_stream()
    {
        Assert.True((bool)Encode(Request(), stream: true)["stream"]!);
        Assert.Null(Encode(Request())["stream"]);
        Assert.Equal("v1/messages", Dialect.PathOf(Request(), stream: true));
    }

    private static string Choice(string choice) => $$$$"""{"tools":[{"name":"f","input_schema":{"type":"object","properties":{}}}],"tool_choice":{{{{choice}}}}}""";

    private static LlmRequest Tools(ToolChoice? choice, bool? parallel = null) => Request() with
    {
        Tools = [new("f", null, default)],
        ToolChoice = choice,
        Options = new() { ParallelToolCalls = parallel },
    };

    // The expected members, beside those every request of these tests has.
    private static void Check(string expected, LlmRequest request)
    {
        var body = new JsonObject
        {
            ["model"] = "claude-sonnet-4-5",
            ["max_tokens"] = 4096,
            ["messages"] = JsonNode.Parse("""[{"role":"user","content":[{"type":"text","text":"Hi"}]}]"""),
        };
        foreach (var (name, value) in JsonNode.Parse(expected)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        var found = Encode(request);
        Assert.True(JsonNode.DeepEquals(body, found), found.ToJsonString());
    }
}
