using System.Text.Json;
using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

public class AnthropicStreamFaultTests
{
    private const string Secret = "secret-content";

    [Fact]
    [Trait("Fault", "M01")]
    public void An_error_after_any_event_ends_the_stream_and_what_came_stays()
    {
        string[] events = [.. Answer("end_turn", Start(0, """{"type":"text","text":""}"""), Text(0, "a"), Text(0, "b"), Stop(0))];
        for (var k = 0; k < events.Length; k++)
        {
            var (log, decoder) = Stream([.. events[..k], """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""", .. events[k..]]);
            Assert.Equal(("overloaded_error", "Overloaded"), (decoder.Error!.Type, decoder.Error.Message));
            Assert.False(decoder.IsComplete);
            Assert.Equal(k switch { < 3 => "", 3 => "a", _ => "ab" }, log.ToResponse().Content);
        }
    }

    [Theory]
    [InlineData("""{"type":"error"}""", null)]
    [InlineData("""{"type":"error","error":null}""", null)]
    [InlineData("""{"type":"error","error":"busy"}""", "busy")]
    [InlineData("""{"type":"error","error":{"message":["x"]}}""", null)]
    [InlineData("""{"type":"error","error":""", null)]
    public void An_error_of_any_form_is_an_error(string payload, string? message)
    {
        var (_, decoder) = Stream(payload);
        Assert.NotNull(decoder.Error);
        Assert.Equal(message, decoder.Error.Message);
    }

    [Theory]
    [InlineData("delta of a block that was never started", """{"type":"content_block_delta","index":3,"delta":{"type":"text_delta","text":"secret-content"}}""")]
    [InlineData("block started twice", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":"secret-content"}}""")]
    [InlineData("no index", """{"type":"content_block_delta","delta":{"type":"text_delta","text":"secret-content"}}""")]
    [InlineData("index of another type", """{"type":"content_block_delta","index":"0","delta":{"type":"text_delta","text":"secret-content"}}""")]
    [InlineData("negative index", """{"type":"content_block_stop","index":-1}""")]
    [InlineData("no delta", """{"type":"content_block_delta","index":0,"x":"secret-content"}""")]
    [InlineData("null delta", """{"type":"content_block_delta","index":0,"delta":null}""")]
    [InlineData("no block", """{"type":"content_block_start","index":1,"x":"secret-content"}""")]
    [InlineData("block without a type", """{"type":"content_block_start","index":1,"content_block":{"text":"secret-content"}}""")]
    [InlineData("no message", """{"type":"message_start","message":null}""")]
    [InlineData("another message", """{"type":"message_start","message":{"id":"secret-content","content":[]}}""")]
    [InlineData("cut JSON", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"secret-content""")]
    [InlineData("cut after the delta", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"secret-content"}""")]
    [InlineData("two payloads glued", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"secret-content"}}{"a":1}""")]
    [InlineData("doubled prefix", """data: {"type":"ping","x":"secret-content"}""")]
    [InlineData("array", """["secret-content"]""")]
    [InlineData("no JSON", "secret-content")]
    [InlineData("empty", "")]
    [InlineData("cut end", """{"type":"message_stop","x":"secret-content""")]
    [InlineData("cut unknown event", """{"type":"tomorrow","x":"secret-content""")]
    [InlineData("a name of half a surrogate pair", """{"type":"content_block_delta","\ud83d":"secret-content","index":0}""")]
    public void Whatever_breaks_the_protocol_is_a_JSON_error_that_quotes_nothing(string why, string payload)
    {
        Assert.NotEmpty(why);
        string[] before = [.. Answer("end_turn").Take(1), Start(0, """{"type":"text","text":"kept"}""")];
        var (log, decoder) = Stream(before);
        var error = Assert.ThrowsAny<JsonException>(() => decoder.Read(default, System.Text.Encoding.UTF8.GetBytes(payload), log));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("kept", log.ToResponse().Content);
        Assert.False(decoder.IsComplete);
    }

    [Fact]
    public void A_payload_too_deep_is_a_JSON_error()
    {
        var deep = """{"type":"x","y":""" + new string('[', 100_000);
        Assert.ThrowsAny<JsonException>(() => Stream(deep));
    }

    [Fact]
    public void A_block_that_stops_twice_or_never_started_does_no_harm()
    {
        var (log, _) = Stream(Answer("tool_use", Stop(4), Start(0, """{"type":"tool_use","id":"a","name":"f","input":{}}"""), Stop(0), Stop(0)));
        Assert.Equal([new ToolCall("a", "f", "{}")], log.ToolCalls);
    }

    [Fact]
    public void A_delta_after_its_blocks_stop_breaks_the_protocol() =>
        Assert.ThrowsAny<JsonException>(() => Stream(Answer("end_turn", Start(0, """{"type":"text","text":""}"""), Stop(0), Text(0, "late"))));

    [Fact]
    public void A_start_of_the_same_message_again_is_ignored()
    {
        string[] events = [.. Answer("end_turn", Start(0, """{"type":"text","text":"Hi"}"""))];
        var (log, decoder) = Stream([events[0], .. events]);
        Assert.True(decoder.IsComplete);
        Assert.Equal("Hi", log.ToResponse().Content);
    }

    [Fact]
    public void The_first_reason_holds_and_what_comes_after_it_still_counts()
    {
        var (log, _) = Stream([.. Answer("end_turn").SkipLast(1), Start(0, """{"type":"text","text":"more"}"""), .. Answer("max_tokens").Skip(1)]);
        Assert.Equal(FinishReason.Stop, log.FinishReason);
        Assert.Equal("more", log.ToResponse().Content);
    }

    [Theory]
    [InlineData("""{"type":"text_delta","text":null}""", 0)]
    [InlineData("""{"type":"text_delta"}""", 0)]
    [InlineData("""{"type":"text_delta","text":7,"more":{"a":[1]}}""", 0)]
    [InlineData("""{"type":"delta_of_tomorrow","text":"x"}""", 1)]
    [InlineData("""{"type":"input_json_delta","partial_json":"x"}""", 1)]
    [InlineData("""{"type":null,"text":"x"}""", 1)]
    public void A_delta_a_block_has_no_use_for_adds_no_text(string delta, int raw)
    {
        var (log, _) = Stream(Answer("end_turn", Start(0, """{"type":"text","text":"a"}"""), Delta(0, delta), Text(0, "b")));
        Assert.Equal("ab", log.ToResponse().Content);
        Assert.Equal(raw, Enumerable.Range(0, log.Entries.Count).Count(i => log.Entries[i].Kind == EntryKind.Raw));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"m","content":null}""")]
    [InlineData("""{"id":"m","content":"secret-content"}""")]
    [InlineData("""{"id":"m","content":[{"type":"text","text":"secret-content"}]""")]
    [InlineData("""{"id":"m","content":["secret-content"]}""")]
    [InlineData("""{"id":"m","content":[]} {}""")]
    public void A_body_that_is_no_answer_is_a_JSON_error_that_quotes_nothing(string body)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Whole(body));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_an_error_is_given_back_as_one()
    {
        var (_, error) = Whole("""{"type":"error","error":{"type":"api_error","message":"no"},"request_id":"r"}""");
        Assert.Equal(("api_error", "no"), (error!.Type, error.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[1]")]
    [InlineData("""{"error":""")]
    [InlineData("""{"detail":"x"}""")]
    public void A_body_of_unknown_form_is_no_error_of_this_dialect(string body) =>
        Assert.Null(Dialect.ReadError(System.Text.Encoding.UTF8.GetBytes(body)));
}
