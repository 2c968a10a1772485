using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Streams as they should not be. What is tolerated is stated here; what is not is one error.</summary>
public sealed class StreamFaultTests
{
    private const string Usage = """{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4}}""";
    private const string Stop = """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    [Theory]
    [Trait("Fault", "M02")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{"choices":[null]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"index":0}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":null,"finish_reason":null}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{},"finish_reason":""}],"usage":null}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":null,"role":null,"tool_calls":null,"refusal":null,"audio":null,"function_call":null}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"tool_calls":[null]}}],"usage":{}}""")]
    [InlineData("")]
    public void A_chunk_that_says_nothing_changes_nothing(string chunk)
    {
        var decoded = Decoded.Events(chunk, Decoded.Chunk("""{"content":"Hi"}"""), chunk, Stop, chunk, Usage, "[DONE]");

        Assert.True(decoded.IsComplete);
        Assert.Equal("Hi", decoded.Text);
        Assert.Equal(FinishReason.Stop, decoded.Log.FinishReason);
        Assert.Equal(3, decoded.Log.Usage!.InputTokens);
        Assert.Empty(decoded.Log.ToolCalls);
        Assert.Single(decoded.Entries(EntryKind.Finished, entry => entry.Kind));
    }

    [Theory]
    [InlineData("""{"role":"assistant","content":"Hi"}""")]
    [InlineData("""{"role":"tool","content":"Hi"}""")]
    [InlineData("""{"role":null,"content":"Hi","unheard_of":{"deep":[1,{"a":"}"}]}}""")]
    [InlineData("""{"content":["Hi"]}""")]
    [InlineData("""{"content":[{"type":"text","text":"H"},{"text":"i","type":"text"}]}""")]
    [InlineData("""{"content":{"type":"text","text":"Hi"}}""")]
    [InlineData("""{"\u0063ontent":"Hi"}""")]
    public void Whatever_the_form_of_its_content_the_text_is_read(string delta)
    {
        Assert.Equal("Hi", Decoded.Events(Decoded.Chunk(delta), Stop, "[DONE]").Text);
    }

    [Fact]
    public void Members_come_in_any_order()
    {
        var decoded = Decoded.Events(
            """{"choices":[{"finish_reason":"tool_calls","delta":{"tool_calls":[{"function":{"arguments":"{}","name":"f"},"id":"c1","index":0}],"reasoning":"Hm","content":"Hi"},"index":0}],"usage":{"completion_tokens":2,"prompt_tokens":1},"service_tier":"default","model":"m1","id":"a1"}""",
            "[DONE]");

        Assert.Equal(("a1", "m1", "Hi", "Hm", "c1:f:{}"), (decoded.Log.Id, decoded.Log.Model, decoded.Text, decoded.Thoughts, decoded.ToolText()));
        Assert.Equal(("default", 1, 2), (decoded.Log.Usage!.ServiceTier, decoded.Log.Usage.InputTokens, decoded.Log.Usage.OutputTokens));
        Assert.Equal(EntryKind.Started, decoded.Log.Entries[0].Kind);
    }

    [Fact]
    public void An_answer_may_come_with_thoughts_under_any_of_three_names_but_never_twice()
    {
        var decoded = Decoded.Events(
            Decoded.Chunk("""{"reasoning_content":"a","reasoning":"A","reasoning_details":[{"type":"reasoning.text","text":"AA"}]}"""),
            Decoded.Chunk("""{"reasoning_details":[{"type":"reasoning.text","text":"B"}],"reasoning":"b"}"""),
            Decoded.Chunk("""{"reasoning":"c","content":""}"""),
            Decoded.Chunk("""{"reasoning_details":[{"type":"reasoning.summary","summary":"d"},{"type":"reasoning.encrypted","data":"xyz"}]}"""),
            Stop, "[DONE]");

        Assert.Equal("abcd", decoded.Thoughts);
        var details = decoded.Entries(EntryKind.Whole, entry => entry.Value).Cast<ProviderPart>();
        Assert.Equal(["reasoning.text", "reasoning.text", "reasoning.summary", "reasoning.encrypted"], details.Select(part => part.Type));
    }

    [Theory]
    [InlineData("stop", FinishClass.Stop)]
    [InlineData("length", FinishClass.Length)]
    [InlineData("tool_calls", FinishClass.ToolCalls)]
    [InlineData("function_call", FinishClass.ToolCalls)]
    [InlineData("content_filter", FinishClass.ContentFilter)]
    [InlineData("eos", FinishClass.Stop)]
    [InlineData("error", FinishClass.Error)]
    [InlineData("never_heard_of", FinishClass.Other)]
    [InlineData("STOP", FinishClass.Other)]
    public void A_finish_reason_keeps_its_text_and_gets_its_class(string text, FinishClass expected)
    {
        var reason = Decoded.Events(Stop.Replace("stop", text, StringComparison.Ordinal), "[DONE]").Log.FinishReason!.Value;

        Assert.Equal((text, expected), (reason.Text, reason.Class));
    }

    [Fact]
    public void A_refusal_is_no_text()
    {
        var decoded = Decoded.Events(Decoded.Chunk("""{"refusal":"I can"}"""), Decoded.Chunk("""{"refusal":"not."}"""), Stop, "[DONE]");

        Assert.Equal(("", "I cannot."), (decoded.Text, decoded.Refusal));
    }

    [Fact]
    public void A_second_finish_reason_replaces_the_first_and_hands_no_call_out_twice()
    {
        var decoded = Decoded.Events(
            Decoded.Chunk("""{"tool_calls":[{"index":0,"id":"c1","function":{"name":"f","arguments":"{}"}}]}"""),
            Stop.Replace("stop", "tool_calls", StringComparison.Ordinal), Stop.Replace("stop", "tool_calls", StringComparison.Ordinal), Stop,
            Decoded.Chunk("""{"content":"late","tool_calls":[{"index":0,"function":{"arguments":"{}"}}]}"""), "[DONE]");

        Assert.Equal("stop", decoded.Log.FinishReason!.Value.Text);
        Assert.Equal("c1:f:{}", decoded.ToolText());
        Assert.Equal("late", decoded.Text);
        Assert.Single(decoded.Entries(EntryKind.Finished, entry => entry.Kind));
        Assert.Single(decoded.Entries(EntryKind.ToolCompleted, entry => entry.Kind));
    }

    [Fact]
    public void Of_several_choices_the_first_is_taken_and_the_others_are_left_to_raw_events()
    {
        var decoded = Decoded.Events(
            Decoded.Chunk("""{"content":"a"}"""),
            """{"choices":[{"index":1,"delta":{"content":"x"},"finish_reason":null}]}""",
            """{"choices":[{"delta":{"content":"y"},"finish_reason":"length","index":1},{"delta":{"content":"b"},"index":0}]}""",
            """{"choices":[{"index":2,"delta":{"tool_calls":[{"index":0,"id":"c","function":{"name":"f","arguments":"{}"}}]}}]}""",
            Stop, "[DONE]");

        Assert.Equal("ab", decoded.Text);
        Assert.Equal(FinishReason.Stop, decoded.Log.FinishReason);
        Assert.Empty(decoded.Log.ToolCalls);
        Assert.Equal(2, decoded.Entries(EntryKind.Raw, entry => entry.Value).Count);
    }

    [Fact]
    public void An_unknown_object_is_kept_as_a_raw_event_and_counts_as_activity()
    {
        var log = new ResponseLog();
        var decoder = new OpenAIChatDialect(OpenAIChatQuirks.None).CreateStreamDecoder();

        Assert.True(decoder.Read("news"u8, """{"what":"ever"}"""u8, log));
        Assert.False(decoder.Read("ping"u8, "{}"u8, log));
        Assert.False(decoder.Read(default, default, log));
        Assert.False(decoder.Read(default, """{"choices":[]}"""u8, log));
        var raw = Assert.Single(Enumerable.Range(0, log.Entries.Count).Select(i => log.Entries[i]));
        Assert.Equal((EntryKind.Raw, new RawEvent("news", """{"what":"ever"}""")), (raw.Kind, raw.Value));
    }

    [Theory]
    [InlineData("[DONE] ")]
    [InlineData("[DONE]x")]
    [InlineData(" [DONE]")]
    [InlineData("\u200d[DONE]")]
    [InlineData("[done]")]
    [InlineData("\"[DONE]\"")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("data: {\"choices\":[]}")]
    [InlineData("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"to")]
    [InlineData("gether\"}}]}")]
    [InlineData("{\"choices\":[]}{\"choices\":[]}")]
    [InlineData("{\"choices\":{}}")]
    [InlineData("{\"choices\":[{\"index\":0,\"delta\":[]}]}")]
    [InlineData("{\"choices\":[{\"index\":0,\"delta\":{\"content\":7}}]}")]
    public void What_is_no_chunk_is_an_error_and_never_an_end(string data)
    {
        Assert.ThrowsAny<JsonException>(() => Decoded.Events(Decoded.Chunk("""{"content":"a"}"""), Decoded.Chunk("""{"content":"b"}"""), data));
    }

    [Fact]
    public void A_chunk_cut_at_any_byte_is_an_error_whatever_came_before_it()
    {
        var chunk = Decoded.Chunk("""{"content":"é"}""");
        var bytes = Encoding.UTF8.GetBytes(chunk);
        for (var length = 1; length < bytes.Length; length++)
        {
            var log = new ResponseLog();
            var decoder = new OpenAIChatDialect(OpenAIChatQuirks.None).CreateStreamDecoder();
            decoder.Read(default, bytes, log);
            decoder.Read(default, bytes, log);
            Assert.ThrowsAny<JsonException>(() => decoder.Read(default, bytes.AsSpan(0, length), log));
        }
    }

    [Fact]
    public void Only_the_sentinel_ends_a_stream_and_nothing_counts_after_it()
    {
        var cut = Decoded.Events(Decoded.Chunk("""{"content":"a"}"""), Stop, Usage);
        Assert.False(cut.IsComplete);
        Assert.Equal("a", cut.Text);

        var whole = Decoded.Events(Decoded.Chunk("""{"content":"a"}"""), "[DONE]", Decoded.Chunk("""{"content":"b"}"""), "no json", """{"error":"late"}""");
        Assert.True(whole.IsComplete);
        Assert.Equal("a", whole.Text);
        Assert.Null(whole.Error);
    }

    [Fact]
    public void Half_characters_and_nul_are_no_error()
    {
        var decoded = Decoded.Events(Decoded.Chunk("""{"content":"\ud83d"}"""), Decoded.Chunk("""{"content":"\ude00\u0000"}"""), Stop, "[DONE]");

        Assert.Equal("😀\0", decoded.Text);
    }
}
