using System.Text;
using System.Text.Json;
using static Mirascope.Gen.Tests.Dialects.Gemini.GeminiWire;

namespace Mirascope.Gen.Tests.Dialects.Gemini;

public sealed class GeminiStreamTests
{
    [Fact]
    public void Without_a_reason_to_stop_the_end_of_the_body_is_a_cut()
    {
        var (log, decoder) = Stream(Parts("""{"text":"Hel"}"""));
        Assert.False(decoder.IsComplete);
        Assert.Equal("Hel", log.Join(EntryKind.Text));
        Assert.True(Stream(Parts("""{"text":"Hello"}""", "\"STOP\"")).Decoder.IsComplete);
    }

    [Fact]
    public void An_error_among_the_events_ends_the_stream_and_keeps_what_came()
    {
        var (log, decoder) = Stream(
            Parts("""{"text":"Hel"}"""),
            """{"error":{"code":503,"message":"Overloaded.","status":"UNAVAILABLE","details":[{"@type":"x","retryDelay":"1.5s"}]}}""",
            Parts("""{"text":"lo"}""", "\"STOP\""));
        Assert.False(decoder.IsComplete);
        Assert.Equal(("UNAVAILABLE", "503", "Overloaded.", 503, TimeSpan.FromSeconds(1.5)),
            (decoder.Error!.Type, decoder.Error.Code, decoder.Error.Message, decoder.Error.Status, decoder.Error.RetryAfter));
        Assert.Equal("Hel", log.Join(EntryKind.Text));
    }

    [Theory]
    [InlineData("""{"error":{"code":429,"message":"No.","status":"RESOURCE_EXHAUSTED"}}""")]
    [InlineData("""[{"error":{"code":429,"message":"No.","status":"RESOURCE_EXHAUSTED"}}]""")]
    [InlineData("""data: {"error":{"code":429,"message":"No.","status":"RESOURCE_EXHAUSTED"}}""")]
    public void An_error_is_read_in_each_of_its_forms(string body)
    {
        var error = Dialect.ReadError(Encoding.UTF8.GetBytes(body))!;
        Assert.Equal(("RESOURCE_EXHAUSTED", "429", "No.", 429), (error.Type, error.Code, error.Message, error.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"error\":")]
    [InlineData("{\"message\":\"x\"}")]
    public void What_is_no_error_of_this_dialect_is_none(string body) => Assert.Null(Dialect.ReadError(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"candidates":5}""")]
    [InlineData("""{"candidates":[{"content":{"parts":["x"]}}]}""")]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":5}]}}]}""")]
    [InlineData("""{"candidates":[{"content":{"parts":[{"functionCall":{"name":"f","partialArgs":[{"stringValue":"x"}]}}]}}]}""")]
    [InlineData("""{"candidates":[{"content":{"parts":[{"functionCall":{"name":"f","partialArgs":[{"jsonPath":"$.a[999999]","boolValue":true}]}}]}}]}""")]
    [InlineData("""{"candidates":[]} x""")]
    public void Malformed_events_are_refused(string data) => Assert.ThrowsAny<JsonException>(() => Stream(data));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":"a"}]}}]""")]
    [InlineData("""[{"candidates":[{"content":{"parts":[{"text":"a"}]}}]},""")]
    public void A_whole_answer_that_is_none_or_cut_is_refused(string body) => Assert.ThrowsAny<JsonException>(() => Whole(body));

    [Fact]
    public void A_list_of_events_is_an_answer()
    {
        var (log, error) = Whole($"[{Parts("""{"text":"Hel"}""")},\n{Parts("""{"text":"lo"}""", "\"STOP\"")}]");
        Assert.Null(error);
        Assert.Equal(new TextPart("Hello"), Assert.Single(log.ToMessage().Content));
        Assert.Equal(FinishReason.Stop, log.FinishReason);
    }

    [Fact]
    public void A_blocked_prompt_is_a_reason_to_stop()
    {
        var (log, decoder) = Stream("""{"promptFeedback":{"blockReason":"SAFETY"},"usageMetadata":{"promptTokenCount":3}}""");
        Assert.True(decoder.IsComplete);
        Assert.Equal((FinishClass.ContentFilter, "blocked:SAFETY"), (log.FinishReason!.Value.Class, log.FinishReason.Value.Text));
    }

    [Fact]
    public void Arguments_come_in_pieces_by_their_place()
    {
        var (log, _) = Stream(
            Parts("""{"functionCall":{"name":"f","id":"c1","willContinue":true}}"""),
            Parts("""{"functionCall":{"partialArgs":[{"jsonPath":"$.a.b[0]","stringValue":"x","willContinue":true},{"jsonPath":"$['c d']","numberValue":1.50}],"willContinue":true}}"""),
            Parts("""{"functionCall":{"partialArgs":[{"jsonPath":"$.a.b[0]","stringValue":"y"},{"jsonPath":"$.n","nullValue":"NULL_VALUE"},{"jsonPath":"$.t","boolValue":true}],"willContinue":true}}"""),
            Parts("""{"functionCall":{}}"""),
            Parts("""{"functionCall":{"name":"g"}}""", "\"STOP\""));
        Assert.Equal("""c1:f:{"a":{"b":["xy"]},"c d":1.50,"n":null,"t":true}; :g:""", log.ToolText());
    }

    [Fact]
    public void Usage_is_the_last_ones_as_a_whole_and_only_the_first_candidate_counts()
    {
        var (log, _) = Stream(
            """{"candidates":[{"content":{"parts":[{"text":"a"}]}},{"index":1,"content":{"parts":[{"text":"b"}]},"finishReason":"SAFETY"}],"usageMetadata":{"promptTokenCount":9,"cachedContentTokenCount":4}}""",
            """{"candidates":[{"finishReason":2}],"usageMetadata":{"promptTokenCount":7,"candidatesTokenCount":2,"thoughtsTokenCount":3,"toolUsePromptTokenCount":1}}""");
        Assert.Equal((8, 5, null, 3L), (log.Usage!.InputTokens, log.Usage.OutputTokens, log.Usage.CacheReadTokens, log.Usage.ReasoningTokens!.Value));
        Assert.Equal(("a", FinishClass.Length, "2"), (log.Join(EntryKind.Text), log.FinishReason!.Value.Class, log.FinishReason.Value.Text));
    }
}
