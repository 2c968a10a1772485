using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects.BedrockConverse;
using static Mirascope.Gen.Tests.Dialects.Bedrock.BedrockWire;

namespace Mirascope.Gen.Tests.Dialects.Bedrock;

public sealed class ConverseStreamTests
{
    private static readonly (string, string) Start = ("messageStart", """{"role":"assistant"}""");
    private static readonly (string, string) Stop = ("messageStop", """{"stopReason":"end_turn"}""");
    private static readonly (string, string) Metadata = ("metadata", """{"usage":{"inputTokens":1,"outputTokens":2}}""");

    [Theory]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"a"}}""", "a")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"a"},"p":"abc"}""", "a")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":""},"p":"abc"}""", "")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"é\n\"\ud83d\ude00"},"p":"abc"}""", "é\n\"😀")]
    [InlineData("""{"p":"abc","delta":{"text":"a"},"contentBlockIndex":0}""", "a")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"a","new":[1]},"new":{}}""", "a")]
    [InlineData(""" { "contentBlockIndex" : 0 , "delta" : { "text" : "a" } } """, "a")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"a"},"p":"\u0061"}""", "a")]
    public void A_delta_of_text_is_read_in_every_form(string delta, string text) => Assert.Equal(text, Deltas(delta).Text);

    [Theory]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"a"}""")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"a"},"p":"abc}""")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"text":"a"}}}""")]
    [InlineData("""{"contentBlockIndex":00,"delta":{"text":"a"}}""")]
    [InlineData("""{"contentBlockIndex":-1,"delta":{"text":"a"}}""")]
    [InlineData("""{"delta":{"text":"a"}}""")]
    [InlineData("""{"contentBlockIndex":0,"delta":"a"}""")]
    [InlineData("""{"contentBlockIndex":0,"delta":{"toolUse":{"input":"{}"}}}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void A_delta_that_breaks_the_protocol_is_refused(string delta) => Assert.ThrowsAny<JsonException>(() => Deltas(delta));

    [Fact]
    public void Thoughts_have_their_seals_and_what_nobody_can_read_is_kept()
    {
        var answer = Deltas(
            """{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"Hm"}}}""",
            """{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"."}}}""",
            """{"contentBlockIndex":0,"delta":{"reasoningContent":{"signature":"seal"}}}""",
            """{"contentBlockIndex":1,"delta":{"reasoningContent":{"redactedContent":"AQI="}}}""",
            """{"contentBlockIndex":1,"delta":{"reasoningContent":{"redactedContent":"Aw=="}}}""",
            """{"contentBlockIndex":2,"delta":{"text":"So."}}""");
        Assert.Equal(
            [
                new ThoughtPart("Hm.", "seal") { Provider = "bedrock-converse" }, new TextPart("So."), new RedactedThoughtPart("AQID") { Provider = "bedrock-converse" },
            ],
            answer.Message.Content);
    }

    [Fact]
    public void A_thought_becomes_text_in_a_block_of_the_same_number()
    {
        var answer = Deltas("""{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"Hm"}}}""", """{"contentBlockIndex":0,"delta":{"text":"So."}}""");
        Assert.Equal([new ThoughtPart("Hm"), new TextPart("So.")], answer.Message.Content);
    }

    [Fact]
    public void Calls_may_interleave_and_have_no_input()
    {
        var answer = Events(
            Start,
            ("contentBlockStart", """{"contentBlockIndex":1,"start":{"toolUse":{"toolUseId":"t1","name":"a","type":"tool_use"}}}"""),
            ("contentBlockStart", """{"contentBlockIndex":2,"start":{"toolUse":{"toolUseId":"t2","name":"b"}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":1,"delta":{"toolUse":{"input":"{\"n\""}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":2,"delta":{"toolUse":{"input":""}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":1,"delta":{"toolUse":{"input":":1}"}}}"""),
            ("contentBlockStop", """{"contentBlockIndex":1}"""), ("contentBlockStop", """{"contentBlockIndex":1}"""), ("contentBlockStop", """{"contentBlockIndex":9}"""),
            ("messageStop", """{"stopReason":"tool_use"}"""), Metadata);
        Assert.Equal("""t1:a:{"n":1}; t2:b:""", answer.ToolText());
    }

    [Fact]
    public void A_block_is_not_opened_twice() => Assert.Throws<JsonException>(() => Events(
        Start,
        ("contentBlockStart", """{"contentBlockIndex":1,"start":{"toolUse":{"toolUseId":"t1","name":"a"}}}"""),
        ("contentBlockStart", """{"contentBlockIndex":1,"start":{"toolUse":{"toolUseId":"t2","name":"a"}}}""")));

    [Fact]
    public void Tools_of_the_provider_and_their_results_go_back_as_they_came()
    {
        var parts = Events(
            Start,
            ("contentBlockStart", """{"contentBlockIndex":0,"start":{"toolUse":{"toolUseId":"s1","name":"code","type":"server_tool_use"}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"toolUse":{"input":"{\"x\":"}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"toolUse":{"input":"1}"}}}"""),
            ("contentBlockStop", """{"contentBlockIndex":0}"""),
            ("contentBlockStart", """{"contentBlockIndex":1,"start":{"toolResult":{"toolUseId":"s1","type":"code_result","status":"success"}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":1,"delta":{"toolResult":[{"json":{"out":2}}]}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":1,"delta":{"toolResult":[{"text":"t"}]}}"""),
            ("contentBlockStop", """{"contentBlockIndex":1}"""),
            Stop, Metadata).Message.Content.Cast<ProviderPart>().ToList();
        Assert.Equal(["server_tool_use", "toolResult"], parts.Select(part => part.Type));
        Assert.Equal("""{"toolUse":{"toolUseId":"s1","name":"code","type":"server_tool_use","input":{"x":1}}}""", parts[0].Json);
        Assert.Equal("""{"toolResult":{"toolUseId":"s1","type":"code_result","status":"success","content":[{"json":{"out":2}},{"text":"t"}]}}""", parts[1].Json);
    }

    [Fact]
    public void Citations_are_handed_out_and_go_back_with_their_text()
    {
        const string Citation = """{"title":"T","sourceContent":[{"text":"a"},{"text":"b"}],"location":{"documentPage":{"documentIndex":1,"start":2,"end":3}}}""";
        var answer = Deltas("""{"contentBlockIndex":0,"delta":{"text":"Say"}}""", $$$"""{"contentBlockIndex":0,"delta":{"citation":{{{Citation}}}}}""");
        var citation = Assert.Single(answer.Log.Citations);
        Assert.Equal(("documentPage", "T", "ab", 1, Citation), (citation.Kind, citation.Title, citation.SourceText, citation.DocumentIndex, citation.Raw));
        Assert.Equal([new TextPart("Say"), new ProviderPart("bedrock-converse", "citations", $"[{Citation}]")], answer.Message.Content);
    }

    [Fact]
    public void An_image_comes_in_pieces()
    {
        var answer = Events(
            Start,
            ("contentBlockStart", """{"contentBlockIndex":0,"start":{"image":{"format":"jpeg"}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"image":{"source":{"bytes":"AQI="}}}}"""),
            ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"image":{"source":{"bytes":"Aw=="}}}}"""),
            ("contentBlockStop", """{"contentBlockIndex":0}"""), Stop, Metadata);
        Assert.Equal([ImagePart.FromBytes(new byte[] { 1, 2, 3 }, "image/jpeg")], answer.Message.Content);
    }

    [Theory]
    [InlineData("end_turn", FinishClass.Stop)]
    [InlineData("stop_sequence", FinishClass.Stop)]
    [InlineData("max_tokens", FinishClass.Length)]
    [InlineData("model_context_window_exceeded", FinishClass.Length)]
    [InlineData("tool_use", FinishClass.ToolCalls)]
    [InlineData("guardrail_intervened", FinishClass.ContentFilter)]
    [InlineData("content_filtered", FinishClass.ContentFilter)]
    [InlineData("malformed_tool_use", FinishClass.Error)]
    [InlineData("news", FinishClass.Other)]
    public void Reasons_have_classes_and_keep_their_text(string reason, FinishClass expected)
    {
        var finish = Events(Start, ("messageStop", $$"""{"stopReason":"{{reason}}"}"""), Metadata).Log.FinishReason!.Value;
        Assert.Equal((expected, reason), (finish.Class, finish.Text));
    }

    [Fact]
    public void Caches_count_as_input_and_the_tier_is_told()
    {
        var usage = Events(Start, Stop, ("metadata", """
            {"usage":{"inputTokens":1,"outputTokens":"2","totalTokens":9,"cacheReadInputTokens":10,"cacheWriteInputTokens":100,"cacheDetails":[{"ttl":"5m","inputTokens":40},{"ttl":"1h","inputTokens":60}]},
             "serviceTier":{"type":"flex"},"metrics":{"latencyMs":1}}
            """)).Log.Usage!;
        Assert.Equal((111, 2, 10, 100, 60, "flex"), (usage.InputTokens, usage.OutputTokens, usage.CacheReadTokens, usage.CacheWriteTokens, usage.CacheWriteOneHourTokens, usage.ServiceTier));
    }

    [Fact]
    public void Nothing_counts_after_the_metadata_and_only_that_counts_after_the_stop()
    {
        var answer = Events(
            Start, ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"text":"a"}}"""), Stop, ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"text":"b"}}"""), Metadata,
            ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"text":"c"}}"""));
        Assert.Equal(("a", true), (answer.Text, answer.IsComplete));
        Assert.Throws<JsonException>(() => Events(Start, Metadata));
    }

    [Fact]
    public void What_a_guardrail_found_and_unknown_kinds_are_kept_raw()
    {
        var answer = Events(
            Start, ("news", """{"a":1}"""), ("contentBlockStart", """{"contentBlockIndex":0,"start":{"hologram":{}}}"""), ("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"hologram":{}}}"""),
            ("messageStop", """{"stopReason":"end_turn","additionalModelResponseFields":{"k":1}}"""), ("metadata", """{"usage":{},"trace":{"guardrail":{}}}"""));
        Assert.Equal(["news", "contentBlockStart", "contentBlockDelta", "messageStop", "metadata"], answer.Entries(EntryKind.Raw, entry => ((RawEvent)entry.Value!).Name));
        Assert.Null(answer.Log.Usage);
    }

    [Fact]
    public void The_model_is_the_one_that_was_asked_for() => Assert.Equal((null, "m1"), (Deltas().Log.Id, Deltas().Log.Model));

    [Fact]
    public void A_whole_answer_has_the_same_parts()
    {
        var answer = Converse.Whole("""
            {"metrics":{"latencyMs":1},"output":{"message":{"role":"assistant","content":[
                {"reasoningContent":{"reasoningText":{"signature":"s","text":"Hm"}}},{"reasoningContent":{"redactedContent":"AQI="}},{"text":"é"},{"text":""},
                {"citationsContent":{"content":[{"text":"cited"}],"citations":[{"location":{"web":{"url":"https://a.example/","domain":"a.example"}}}]}},
                {"citationsContent":{"citations":[{"location":{"web":{"url":"https://b.example/"}}}]}},
                {"toolUse":{"toolUseId":"t1","name":"find","input":{"n": 1.50}}},{"toolUse":{"toolUseId":"s1","name":"x","type":"server_tool_use","input":{}}},
                {"image":{"format":"png","source":{"bytes":"AQ=="}}},{"hologram":{"a":1}}]}},
             "stopReason":"tool_use","usage":{"inputTokens":1,"outputTokens":2,"totalTokens":3}}
            """);
        Assert.Equal(
            [
                new ThoughtPart("Hm", "s") { Provider = "bedrock-converse" }, new RedactedThoughtPart("AQI=") { Provider = "bedrock-converse" }, new TextPart("é"), new TextPart("cited"),
                new ProviderPart("bedrock-converse", "citations", """[{"location":{"web":{"url":"https://a.example/","domain":"a.example"}}}]"""),
                new ProviderPart("bedrock-converse", "citationsContent", """{"citationsContent":{"citations":[{"location":{"web":{"url":"https://b.example/"}}}]}}"""),
                new ToolCallPart(new ToolCall("t1", "find", """{"n": 1.50}""")),
                new ProviderPart("bedrock-converse", "server_tool_use", """{"toolUse":{"toolUseId":"s1","name":"x","type":"server_tool_use","input":{}}}"""),
                ImagePart.FromBytes(new byte[] { 1 }, "image/png"), new ProviderPart("bedrock-converse", "hologram", """{"hologram":{"a":1}}"""),
            ],
            answer.Message.Content);
        Assert.Equal(["https://a.example/", "https://b.example/"], answer.Log.Citations.Select(citation => citation.Url));
        Assert.Equal("cited", answer.Log.Citations[0].AnswerText);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"output":{}}""")]
    [InlineData("""{"output":{"message":{"content":{}}}}""")]
    [InlineData("""{"output":{"message":{"content":[]}},"stopReason":"end_turn"} x""")]
    public void A_whole_answer_that_is_none_is_refused(string body) => Assert.ThrowsAny<JsonException>(() => Converse.Whole(body));

    [Theory]
    [InlineData("""{"message":"No."}""", null, "No.")]
    [InlineData("""{"Message":"No."}""", null, "No.")]
    [InlineData("""{"__type":"com.amazon.coral.service#UnknownOperationException"}""", "UnknownOperationException", null)]
    public void An_error_has_what_the_body_says(string body, string? type, string? message)
    {
        var error = Converse.Dialect.ReadError(Encoding.UTF8.GetBytes(body));
        Assert.Equal((type, message), (error!.Type, error.Message));
        Assert.Equal((type, message), (Converse.Whole(body).Error!.Type, Converse.Whole(body).Error!.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"message":5}""")]
    public void What_is_no_error_is_none(string body) => Assert.Null(Converse.Dialect.ReadError(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Names_of_models_stay_one_segment_and_are_escaped_once()
    {
        foreach (var test in SharedCases())
        {
            Assert.Equal(test.Path, "/" + Converse.Dialect.PathOf(Request(test.Model), stream: false));
        }

        Assert.Equal("model/a%3Ab/converse-stream", new BedrockConverseDialect().PathOf(Request("a:b"), stream: true));
        Assert.Equal("model/a%3Ab/invoke-with-response-stream", Invoke.Dialect.PathOf(Request("a:b"), stream: true));
    }

    private static IEnumerable<(string Model, string Path)> SharedCases()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("vectors", "sigv4", "bedrock.json")));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray()
            .Where(test => test.TryGetProperty("wire_path", out var path) && path.GetString()!.EndsWith("/converse", StringComparison.Ordinal))
            .Select(test => (test.GetProperty("model_id").GetString()!, test.GetProperty("wire_path").GetString()!))];
    }
}
