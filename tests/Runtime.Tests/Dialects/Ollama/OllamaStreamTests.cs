using System.Text;
using System.Text.Json;
using static Mirascope.Gen.Tests.Dialects.Ollama.OllamaWire;

namespace Mirascope.Gen.Tests.Dialects.Ollama;

public sealed class OllamaStreamTests
{
    [Fact]
    public void Only_the_line_that_says_done_ends_the_stream_and_nothing_counts_after_it()
    {
        var (log, decoder) = Stream(Line("""{"role":"assistant","content":"Hel"}"""), Line("""{"content":"lo"}"""));
        Assert.False(decoder.IsComplete);
        Assert.Equal(("Hello", null), (log.Join(EntryKind.Text), log.FinishReason));

        (log, decoder) = Stream(Line("""{"content":"Hel"}"""), Done(message: """{"content":"lo"}"""), Line("""{"content":"!"}"""), "{\"error\":\"late\"}");
        Assert.True(decoder.IsComplete);
        Assert.Equal(("Hello", FinishReason.Stop, null), (log.Join(EntryKind.Text), log.FinishReason, decoder.Error));
    }

    [Fact]
    public void A_last_line_without_its_end_counts_and_blank_lines_do_not()
    {
        var (log, decoder) = Body(Encoding.UTF8.GetBytes($"\n{Line("""{"content":"Hi"}""")}\r\n\r\n{Done()}"));
        Assert.True(decoder.IsComplete);
        Assert.Equal(("m1", "Hi"), (log.Model, log.Join(EntryKind.Text)));
    }

    [Theory]
    [InlineData("""{"error":"no more memory"}""", null, null, "no more memory")]
    [InlineData("""{"error":{"message":"m","type":"t","code":7}}""", "t", "7", "m")]
    [InlineData("""{"error":{"why":1}}""", null, null, """{"why":1}""")]
    [InlineData("""{"error":5}""", null, null, "5")]
    public void An_error_ends_the_stream_and_keeps_what_came(string line, string? type, string? code, string message)
    {
        var (log, decoder) = Stream(Line("""{"content":"Hel"}"""), line, Done());
        Assert.False(decoder.IsComplete);
        Assert.Equal((type, code, message), (decoder.Error!.Type, decoder.Error.Code, decoder.Error.Message));
        Assert.Equal(("Hel", null), (log.Join(EntryKind.Text), log.FinishReason));
        Assert.Equal(message, Dialect.ReadError(Encoding.UTF8.GetBytes(line))!.Message);
        Assert.Equal(message, Whole(line).Error!.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"error\":")]
    [InlineData("{\"error\":\"\"}")]
    [InlineData("{\"error\":null}")]
    [InlineData("{\"message\":\"x\"}")]
    public void What_is_no_error_of_this_dialect_is_none(string body) => Assert.Null(Dialect.ReadError(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"model":"m","message":5,"done":false}""")]
    [InlineData("""{"message":{"content":5},"done":false}""")]
    [InlineData("""{"message":{"tool_calls":[5]},"done":false}""")]
    [InlineData("""{"model":"m","done":true} x""")]
    [InlineData("""{"model":"m","message":{"content":"a"}""")]
    public void Malformed_lines_are_refused(string line) => Assert.ThrowsAny<JsonException>(() => Stream(line));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"model":"m","message":{"content":"a"},"done":false}""")]
    [InlineData("""{"model":"m","message":{"content":"a"}""")]
    [InlineData("5")]
    public void A_whole_answer_that_is_none_or_cut_is_refused(string body) => Assert.ThrowsAny<JsonException>(() => Whole(body));

    [Fact]
    public void The_lines_of_a_stream_are_a_whole_answer()
    {
        var (log, error) = Whole($"{Line("""{"content":"Hel"}""")}\n{Line("""{"content":"lo"}""")}\n{Done()}\n");
        Assert.Null(error);
        Assert.Equal(new TextPart("Hello"), Assert.Single(log.ToMessage().Content));
    }

    [Theory]
    [InlineData("stop", FinishClass.Stop)]
    [InlineData("length", FinishClass.Length)]
    [InlineData("load", FinishClass.Other)]
    [InlineData("news", FinishClass.Other)]
    public void Reasons_have_classes_and_keep_their_text(string reason, FinishClass expected)
    {
        var finish = Stream(Done($"\"done_reason\":\"{reason}\"")).Log.FinishReason!.Value;
        Assert.Equal((expected, reason), (finish.Class, finish.Text));
    }

    [Fact]
    public void A_server_that_gives_no_reason_is_done_all_the_same()
    {
        var (log, decoder) = Stream(Line("""{"content":"Hi"}"""), """{"model":"m1","created_at":"x","done":true,"eval_count":2}""");
        Assert.True(decoder.IsComplete);
        Assert.Null(log.FinishReason);
        Assert.Equal((0, 2), (log.Usage!.InputTokens, log.Usage.OutputTokens));
    }

    [Fact]
    public void Counts_and_times_are_the_raw_usage_and_a_line_without_tokens_says_nothing()
    {
        var (log, _) = Stream(Done("\"done_reason\":\"stop\",\"total_duration\":9,\"prompt_eval_count\":3,\"eval_count\":4,\"new_count\":1"));
        Assert.Equal((3, 4, """{"total_duration":9,"prompt_eval_count":3,"eval_count":4,"new_count":1}"""), (log.Usage!.InputTokens, log.Usage.OutputTokens, log.Usage.Raw));
        Assert.Null(Stream(Done("\"total_duration\":9")).Log.Usage);
    }

    [Fact]
    public void Calls_come_whole_in_any_line_and_need_no_id()
    {
        var (log, _) = Stream(
            Line("""{"thinking":"Hm.","content":"","tool_calls":[{"function":{"name":"a","arguments":{"n": 1.50}}},{"id":"c2","type":"function","function":{"index":1,"arguments":{},"name":"b"}}]}"""),
            Line("""{"tool_calls":[{"function":{"name":"c"}},{"function":{"name":"d","arguments":"{\"x\":1}"}},{"function":{"name":"e","arguments":null}}]}"""),
            Done());
        Assert.Equal("""a:{"n": 1.50}; c2:b:{}; :c:; :d:{"x":1}; :e:""", log.ToolText().TrimStart(':'));
        Assert.Equal(["ThoughtPart", "ToolCallPart", "ToolCallPart", "ToolCallPart", "ToolCallPart", "ToolCallPart"], log.ToMessage().Content.Select(part => part.GetType().Name));
    }

    [Fact]
    public void Calls_of_an_answer_that_met_its_limit_are_not_to_be_run()
    {
        var (log, _) = Stream(Line("""{"tool_calls":[{"function":{"name":"a","arguments":{}}}]}"""), Done("\"done_reason\":\"length\""));
        Assert.NotNull(Assert.Single(log.ToolCalls).Incomplete);
    }

    [Fact]
    public void Thoughts_come_before_text_whatever_the_order_of_members_and_lines_of_each_are_one_part()
    {
        var (log, _) = Stream(
            """{"message":{"content":"A","thinking":"1"},"done":false,"model":"m1"}""", Line("""{"thinking":"2","content":""}"""), Line("""{"content":"B","thinking":null}"""), Done());
        Assert.Equal([new ThoughtPart("12"), new TextPart("AB")], log.ToMessage().Content);
        Assert.Equal(EntryKind.Started, log.Entries[0].Kind);
    }

    [Fact]
    public void Probabilities_are_kept_with_the_likeliest_tokens()
    {
        var (log, _) = Stream(
            """{"model":"m1","message":{"content":"a"},"logprobs":[{"token":"a","logprob":-0.5,"bytes":[97],"top_logprobs":[{"token":"a","logprob":-0.5},{"token":"b","logprob":-1}]}],"done":false}""",
            """{"model":"m1","message":{"content":"b"},"logprobs":[{"token":"b","logprob":-2},5,{"token":"c"}],"done":false}""",
            """{"model":"m1","message":{"content":""},"logprobs":null,"done":true}""");
        Assert.Equal(["a -0.5 a,b", "b -2 "], log.Logprobs.Select(token => FormattableString.Invariant($"{token.Token} {token.Logprob} {string.Join(',', token.Top.Select(top => top.Token))}")));
        Assert.Equal("ab", log.Join(EntryKind.Text));
    }

    [Fact]
    public void What_has_no_form_of_its_own_is_kept_raw()
    {
        var (log, _) = Stream(
            Line("""{"role":"assistant","content":""}"""), """{"status":"pulling","at":1}""",
            Line("""{"tool_calls":[{"custom":{"name":"x"}}]}"""), Done());
        var raw = Enumerable.Range(0, log.Entries.Count).Select(i => log.Entries[i].Value).OfType<RawEvent>().Select(entry => $"{entry.Name} {entry.Data}");
        Assert.Equal([""" {"status":"pulling","at":1}""", """tool_calls {"custom":{"name":"x"}}"""], raw);
    }
}
