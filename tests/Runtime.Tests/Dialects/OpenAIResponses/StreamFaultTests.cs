using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Tests.Dialects.OpenAIResponses;

/// <summary>Streams as they should not be. What is tolerated is stated here; what is not is one error.</summary>
public sealed class StreamFaultTests
{
    private const string Call = """{"type":"function_call","id":"fc_1","call_id":"c1","name":"f","arguments":"{\"a\":1}"}""";
    private const string Begun = """{"type":"function_call","id":"fc_1","call_id":"c1","name":"f","arguments":""}""";

    [Theory]
    [Trait("Fault", "M02")]
    [InlineData("""{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":""}""")]
    [InlineData("""{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":null}""")]
    [InlineData("""{"type":"response.output_text.delta"}""")]
    [InlineData("""{"type":"response.function_call_arguments.delta","output_index":9,"delta":"{"}""")]
    [InlineData("""{"type":"response.output_item.added"}""")]
    [InlineData("""{"type":"response.output_item.added","output_index":7,"item":{}}""")]
    [InlineData("""{"type":"response.content_part.done","part":{"type":"output_text","text":"Hi"}}""")]
    [InlineData("""{"type":"response.web_search_call.searching","output_index":0}""")]
    [InlineData("""{"type":"response.never_heard_of","delta":"x","deep":[{"a":"}"}]}""")]
    [InlineData("""{"type":"keepalive","sequence_number":3}""")]
    [InlineData("""{"what":"ever"}""")]
    [InlineData("")]
    public void An_event_that_says_nothing_of_the_answer_changes_nothing(string data)
    {
        var decoded = Decoded.Events(data, Decoded.Delta("output_text", "Hi"), data, Decoded.Completed(), data);

        Assert.True(decoded.IsComplete);
        Assert.Equal(("Hi", "completed"), (decoded.Text, decoded.Log.FinishReason!.Value.Text));
        Assert.Equal((3, 1), (decoded.Log.Usage!.InputTokens, decoded.Log.Usage.OutputTokens));
        Assert.Empty(decoded.Log.ToolCalls);
    }

    [Fact]
    public void A_keep_alive_is_no_activity_and_an_unknown_event_is_kept()
    {
        var log = new ResponseLog();
        var decoder = new OpenAIResponsesDialect().CreateStreamDecoder();

        Assert.False(decoder.Read("keepalive"u8, """{"type":"keepalive"}"""u8, log));
        Assert.False(decoder.Read("keepalive"u8, "{}"u8, log));
        Assert.True(decoder.Read("news"u8, """{"type":"news"}"""u8, log));
        Assert.Equal(new RawEvent("news", """{"type":"news"}"""), log.Entries[0].Value);
        Assert.Equal(1, log.Entries.Count);
    }

    [Fact]
    public void Deltas_win_over_the_whole_and_the_whole_counts_where_there_were_none()
    {
        const string Whole = """{"type":"message","content":[{"type":"output_text","text":"whole"},{"type":"refusal","refusal":"No."}]}""";

        var decoded = Decoded.Events(Decoded.Delta("output_text", "delta"), Decoded.Done(Whole), Decoded.Done(Whole), Decoded.Done(Call, 1), Decoded.Completed());

        Assert.Equal(("delta", "No.", """c1:f:{"a":1}"""), (decoded.Text, decoded.Refusal, decoded.ToolText()));
    }

    [Fact]
    public void Items_that_only_the_last_event_holds_are_read_from_it()
    {
        var decoded = Decoded.Events(Decoded.Completed($$"""[{"type":"reasoning","content":[{"type":"reasoning_text","text":"Hm"}],"summary":[]},{{Call}}]"""));

        Assert.Equal(("Hm", """c1:f:{"a":1}"""), (decoded.Thoughts, decoded.ToolText()));
    }

    [Fact]
    public void Interleaved_calls_are_kept_apart_and_early_arguments_held_back()
    {
        var decoded = Decoded.Events(
            Decoded.Delta("function_call_arguments", "{", 1),
            Decoded.Added(Begun),
            Decoded.Added("""{"type":"custom_tool_call","call_id":"c2","name":"g"}""", 1),
            Decoded.Delta("function_call_arguments", "{}"),
            Decoded.Delta("custom_tool_call_input", "x", 1),
            Decoded.Completed());

        Assert.Equal("c1:f:{}; c2:g:{x", decoded.ToolText());
        Assert.Equal([false, true], decoded.Log.ToolCalls.Select(call => call.IsFreeform));
    }

    [Fact]
    public void A_stream_that_is_cut_after_any_event_is_not_complete_and_hands_out_no_call()
    {
        string[] events = [Decoded.Delta("output_text", "a"), Decoded.Added(Begun, 1), Decoded.Delta("function_call_arguments", "{}", 1), Decoded.Done(Call, 1), Decoded.Completed()];
        for (var count = 0; count < events.Length; count++)
        {
            var cut = Decoded.Events(events[..count]);
            Assert.False(cut.IsComplete);
            Assert.Empty(cut.Log.ToolCalls);
        }

        Assert.True(Decoded.Events(events).IsComplete);
    }

    [Theory]
    [InlineData("[DONE]")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"type":"response.output_text.delta","delta":"to""")]
    [InlineData("""{"type":"response.completed"}""")]
    [InlineData("""{"type":"response.completed","response":null}""")]
    [InlineData("""{"type":"x"}{"type":"x"}""")]
    public void What_is_no_event_is_an_error_and_never_an_end(string data) =>
        Assert.ThrowsAny<JsonException>(() => Decoded.Events(Decoded.Delta("output_text", "a"), data));

    [Theory]
    [Trait("Fault", "M01")]
    [InlineData("""{"type":"error","code":"c","message":"m","param":"p","sequence_number":3}""", null, "c", "m", "p")]
    [InlineData("""{"type":"error","error":{"type":"t","code":"c","message":"m","param":"p"}}""", "t", "c", "m", "p")]
    [InlineData("""{"error":{"message":"m"}}""", null, null, "m", null)]
    [InlineData("""{"error":"m","code":"c"}""", null, "c", "m", null)]
    [InlineData("""{"type":"response.failed","response":{"id":"r1","status":"failed","error":{"code":"c","message":"m"}}}""", null, "c", "m", null)]
    public void An_error_ends_the_stream_and_what_came_is_kept(string data, string? type, string? code, string message, string? param)
    {
        var decoded = Decoded.Events(Decoded.Delta("output_text", "so far"), Decoded.Done(Call, 1), data, Decoded.Delta("output_text", "!"), Decoded.Completed());

        Assert.Equal((type, code, message, param), (decoded.Error!.Type, decoded.Error.Code, decoded.Error.Message, decoded.Error.Param));
        Assert.Equal((FinishClass.Error, "failed"), (decoded.Log.FinishReason!.Value.Class, decoded.Log.FinishReason.Value.Text));
        Assert.False(decoded.IsComplete);
        Assert.Equal("so far", decoded.Text);
        Assert.Empty(decoded.Log.ToolCalls);
    }

    [Fact]
    public void An_event_named_error_is_one_whatever_its_data()
    {
        var decoder = new OpenAIResponsesDialect().CreateStreamDecoder();

        Assert.True(decoder.Read("error"u8, Encoding.UTF8.GetBytes("overloaded"), new ResponseLog()));
        Assert.Equal("overloaded", decoder.Error!.Message);
        Assert.NotNull(Decoded.Events("""{"type":"response.failed","response":{"status":"failed","error":null}}""").Error);
    }

    [Theory]
    [InlineData("incomplete", "max_output_tokens", FinishClass.Length, "incomplete:max_output_tokens")]
    [InlineData("incomplete", "content_filter", FinishClass.ContentFilter, "incomplete:content_filter")]
    [InlineData("incomplete", "else", FinishClass.Other, "incomplete:else")]
    [InlineData("cancelled", "", FinishClass.Other, "cancelled")]
    public void The_state_is_classed_and_keeps_its_text(string status, string reason, FinishClass finishClass, string text)
    {
        var decoded = Decoded.Events(
            Decoded.Done(Call),
            $$"""{"type":"response.incomplete","response":{"status":"{{status}}","incomplete_details":{"reason":"{{reason}}"},"service_tier":"flex","usage":{"input_tokens":5,"output_tokens":2,"input_tokens_details":{"cached_tokens":4,"cache_write_tokens":1},"output_tokens_details":{"reasoning_tokens":2} } } }""");

        Assert.Equal((finishClass, text), (decoded.Log.FinishReason!.Value.Class, decoded.Log.FinishReason.Value.Text));
        Assert.Equal((5, 2, 4, 1, 2), (decoded.Log.Usage!.InputTokens, decoded.Log.Usage.OutputTokens, decoded.Log.Usage.CacheReadTokens, decoded.Log.Usage.CacheWriteTokens, decoded.Log.Usage.ReasoningTokens));
        Assert.Equal("flex", decoded.Log.Usage.ServiceTier);
        Assert.Equal(finishClass is FinishClass.Other, decoded.Log.ToolCalls[0].Incomplete is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"output":"x"}""")]
    [InlineData("""{"output":[{"type":"message"}]""")]
    [InlineData("<html></html>")]
    public void What_is_no_whole_answer_is_an_error(string body) => Assert.ThrowsAny<JsonException>(() => Decoded.Whole(body));
}
