using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

public class AnthropicStreamTests
{
    [Fact]
    public void A_block_counts_what_it_starts_with_and_what_its_deltas_bring()
    {
        var (log, decoder) = Stream(Answer(
            "end_turn",
            Start(0, """{"type":"thinking","thinking":"I ","signature":"s1"}"""),
            Delta(0, """{"type":"thinking_delta","thinking":"think"}"""),
            Delta(0, """{"type":"signature_delta","signature":"s2"}"""),
            Stop(0),
            Start(1, """{"type":"text","text":"Hel"}"""),
            Text(1, "lo"),
            Stop(1)));

        Assert.True(decoder.IsComplete);
        Assert.Equal(Message.Assistant(new ThoughtPart("I think", "s1s2"), new TextPart("Hello")), log.ToResponse().MessageParam);
    }

    [Theory]
    [InlineData("{}", "", "{}")]
    [InlineData("{}", null, "{}")]
    [InlineData("null", null, "{}")]
    [InlineData("""{"a":1}""", null, """{"a":1}""")]
    [InlineData("{}", """{\"a\": [1]}""", """{"a": [1]}""")]
    [InlineData("{}", """{\"a\": \"cu""", """{"a": "cu""")]
    [InlineData("{}", "null", "null")]
    [InlineData("{}", "[]", "[]")]
    [InlineData("{}", "\\\"{}\\\"", "\"{}\"")]
    public void Arguments_are_the_deltas_or_else_the_blocks_own_input(string own, string? delta, string arguments)
    {
        var (log, _) = Stream(Answer(
            "tool_use",
            [
                Start(0, $$"""{"type":"tool_use","id":"t1","name":"find","input":{{own}}}"""),
                .. delta is null ? Array.Empty<string>() : [Delta(0, $$"""{"type":"input_json_delta","partial_json":"{{delta}}"}""")],
                Stop(0),
            ]));

        var call = Assert.Single(log.ToolCalls);
        Assert.Equal(new ToolCall("t1", "find", arguments), call);
    }

    [Fact]
    [Trait("Fault", "A02")]
    public void Parallel_calls_whose_deltas_interleave_stay_apart()
    {
        var (log, _) = Stream(Answer(
            "tool_use",
            Start(0, """{"type":"tool_use","id":"a","name":"f","input":{}}"""),
            Start(7, """{"type":"tool_use","id":"b","name":"g","input":{}}"""),
            Delta(0, """{"type":"input_json_delta","partial_json":"{\"x\""}"""),
            Delta(7, """{"type":"input_json_delta","partial_json":"{\"y\""}"""),
            Delta(0, """{"type":"input_json_delta","partial_json":":1}"}"""),
            Delta(7, """{"type":"input_json_delta","partial_json":":2}"}"""),
            Stop(7),
            Stop(0)));

        Assert.Equal([new ToolCall("a", "f", """{"x":1}"""), new ToolCall("b", "g", """{"y":2}""")], log.ToolCalls);
    }

    [Fact]
    public void A_call_of_a_stream_that_breaks_before_its_end_is_never_handed_out()
    {
        string[] events = [.. Answer("tool_use", Start(0, """{"type":"tool_use","id":"a","name":"f","input":{}}"""), Stop(0))];
        for (var cut = 0; cut < events.Length; cut++)
        {
            var (log, decoder) = Stream(events[..cut]);
            Assert.False(decoder.IsComplete);
            Assert.Empty(log.ToolCalls);
            Assert.Null(log.FinishReason);
            Assert.Equal(cut == events.Length - 1, log.Usage is not null);
        }
    }

    [Theory]
    [InlineData("end_turn", FinishClass.Stop)]
    [InlineData("stop_sequence", FinishClass.Stop)]
    [InlineData("max_tokens", FinishClass.Length)]
    [InlineData("model_context_window_exceeded", FinishClass.Length)]
    [InlineData("tool_use", FinishClass.ToolCalls)]
    [InlineData("refusal", FinishClass.Refusal)]
    [InlineData("pause_turn", FinishClass.Pause)]
    [InlineData("a_reason_of_tomorrow", FinishClass.Other)]
    public void Each_reason_has_its_class_and_keeps_its_text(string reason, FinishClass expected)
    {
        var (log, _) = Stream(Answer(reason));
        var (whole, _) = Whole($$"""{"content":[],"stop_reason":"{{reason}}"}""");
        Assert.Equal((expected, reason), (log.FinishReason!.Value.Class, log.FinishReason.Value.Text));
        Assert.Equal((expected, reason), (whole.FinishReason!.Value.Class, whole.FinishReason.Value.Text));
    }

    [Fact]
    [Trait("Fault", "M04")]
    public void A_call_cut_by_the_token_limit_says_that_it_is_incomplete()
    {
        var (log, _) = Stream(Answer("max_tokens", Start(0, """{"type":"tool_use","id":"a","name":"f","input":{}}"""), Delta(0, """{"type":"input_json_delta","partial_json":"{\"x"}""")));
        Assert.NotNull(Assert.Single(log.ToolCalls).Incomplete);
    }

    [Fact]
    public void The_details_of_a_refusal_are_kept_as_the_raw_event()
    {
        var (log, _) = Stream("""{"type":"message_delta","delta":{"stop_reason":"refusal","stop_details":{"category":"cyber"}}}""");
        Assert.Contains("cyber", Assert.Single(Raw(log)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_starts_with_content_and_a_reason_is_read()
    {
        var (log, _) = Stream(
            """{"type":"message_start","message":{"id":"m","model":"x","stop_reason":"tool_use","content":[{"type":"tool_use","id":"t","name":"roll","input":{"by":2}}],"usage":{"input_tokens":0,"output_tokens":0}}}""",
            """{"type":"message_stop"}""");
        Assert.Equal([new ToolCall("t", "roll", """{"by":2}""")], log.ToolCalls);
        Assert.Equal(FinishReason.ToolCalls, log.FinishReason);
        Assert.Equal(0, log.Usage!.InputTokens);
    }

    [Fact]
    public void A_tool_the_provider_ran_is_one_part_with_its_streamed_input()
    {
        var (log, _) = Stream(Answer(
            "end_turn",
            Start(0, """{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{} , "x":[1, 2]}"""),
            Delta(0, """{"type":"input_json_delta","partial_json":"{\"query\": "}"""),
            Delta(0, """{"type":"input_json_delta","partial_json":"\"Dune\"}"}"""),
            Stop(0),
            Start(1, """{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"url":"u",  "n":1.50}]}"""),
            Stop(1)));

        Assert.Empty(log.ToolCalls);
        Assert.Equal(
            [
                new ProviderPart("anthropic-messages", "server_tool_use", """{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query": "Dune"},"x":[1, 2]}"""),
                new ProviderPart("anthropic-messages", "web_search_tool_result", """{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"url":"u",  "n":1.50}]}"""),
            ],
            log.ToResponse().MessageParam.Content);
    }

    [Fact]
    public void A_block_of_tomorrow_is_kept_whole_with_what_its_deltas_add()
    {
        var (log, _) = Stream(Answer(
            "end_turn",
            Start(0, """{"type":"compaction","content":null}"""),
            Delta(0, """{"type":"compaction_delta","content":"So "}"""),
            Delta(0, """{"type":"compaction_delta","content":"far.","seal":"x"}"""),
            Stop(0)));
        var part = Assert.IsType<ProviderPart>(Assert.Single(log.ToResponse().MessageParam.Content));
        Assert.Equal("""{"type":"compaction","content":"So far.","seal":"x"}""", part.Json);
    }

    [Fact]
    public void A_block_without_a_stop_ends_with_the_message()
    {
        var (log, _) = Stream(Answer("end_turn", Start(0, """{"type":"server_tool_use","id":"s","name":"n","input":{}}""")));
        Assert.IsType<ProviderPart>(Assert.Single(log.ToResponse().MessageParam.Content));
    }

    [Fact]
    public void Citations_follow_their_text()
    {
        var (log, _) = Stream(Answer(
            "end_turn",
            Start(0, """{"type":"text","text":"","citations":[]}"""),
            Delta(0, """{"type":"citations_delta","citation":{"cited_text":"a"}}"""),
            Text(0, "green"),
            Delta(0, """{"type":"citations_delta","citation":{"cited_text":"b"}}"""),
            Stop(0)));
        var (whole, _) = Whole("""{"content":[{"type":"text","text":"green","citations":[{"cited_text":"a"},{"cited_text":"b"}]}]}""");

        var expected = Message.Assistant(new TextPart("green"), new ProviderPart("anthropic-messages", "citations", """[{"cited_text":"a"},{"cited_text":"b"}]"""));
        Assert.Equal(expected, log.ToResponse().MessageParam);
        Assert.Equal(expected, whole.ToResponse().MessageParam);
    }

    [Fact]
    public void A_ping_is_no_activity_and_an_unknown_event_is()
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        Assert.False(decoder.Read("ping"u8, """{"type": "ping"}"""u8, log));
        Assert.False(decoder.Read("ping"u8, "{}"u8, log));
        Assert.True(decoder.Read("new_event"u8, """{"type":"new_event","x":1}"""u8, log));
        Assert.Equal(["""{"type":"new_event","x":1}"""], Raw(log));
    }

    [Fact]
    public void The_payload_says_what_an_event_is_and_the_name_only_where_it_does_not()
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        decoder.Read("ping"u8, """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":"a"}}"""u8, log);
        decoder.Read("error"u8, """{"index":0,"delta":{"text":"b","type":"text_delta"},"type":"content_block_delta"}"""u8, log);
        decoder.Read("content_block_delta"u8, """{"index":0,"delta":{"text":"c","type":"text_delta"}}"""u8, log);
        decoder.Read("content_block_delta"u8, """{"type":"content\u005fblock_delta","index":0,"delta":{"text":"d","type":"text_delta"}}"""u8, log);
        Assert.Equal("abcd", log.ToResponse().Content);
        Assert.Null(decoder.Error);
    }

    [Fact]
    public void Events_after_the_end_are_ignored()
    {
        var (log, decoder) = Stream([.. Answer("end_turn"), Start(0, """{"type":"text","text":"late"}"""), "not JSON"]);
        Assert.True(decoder.IsComplete);
        Assert.Equal("", log.ToResponse().Content);
    }

    [Fact]
    public void Text_that_is_not_well_formed_is_kept_or_replaced()
    {
        var (log, decoder) = (new ResponseLog(), Dialect.CreateStreamDecoder());
        decoder.Read(default, """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""u8, log);
        decoder.Read(default, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\ud83d"}}"""u8, log);
        decoder.Read(default, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\ude00\u0000"}}"""u8, log);
        decoder.Read(default, [.. """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"x"""u8, 0xFF, .. "\"}}"u8], log);
        Assert.Equal("😀\0x\uFFFD", log.ToResponse().Content);
    }

    private static IEnumerable<string> Raw(ResponseLog log) =>
        Enumerable.Range(0, log.Entries.Count).Where(i => log.Entries[i].Kind == EntryKind.Raw).Select(i => ((RawEvent)log.Entries[i].Value!).Data);
}
