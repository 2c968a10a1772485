using System.Text;
using static Mirascope.Gen.Tests.Dialects.Mistral.MistralWire;

namespace Mirascope.Gen.Tests.Dialects.Mistral;

public sealed class MistralAnswerTests
{
    private static readonly RecordedExchanges Recorded = new("mistral-chat", Driver);

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Every_recorded_exchange_decodes_as_expected_in_any_culture(string culture) => Recorded.AssertDecode(50, culture);

    [Fact]
    public void Thoughts_and_texts_of_a_stream_keep_their_order()
    {
        var answer = Deltas(
            """{"role":"assistant","content":""}""",
            Parts(Thought("One")), Parts(Thought(" two")), Parts($"{Thought(".")},{Said("I")}"), """{"content":" say"}""",
            Parts(Thought("Three")), """{"content":"more"}""", Parts("""{"type":"thinking","thinking":[]}"""));
        Assert.Equal("thinks:One two. says:I say thinks:Three says:more", Short(answer.Message));
        Assert.True(answer.IsComplete);
    }

    [Fact]
    public void A_whole_answer_has_the_same_parts_as_its_stream()
    {
        var whole = Driver.Whole($$"""
            {"id":"a1","model":"m1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","tool_calls":null,
             "content":[{{Thought("One")}},{{Said("I say")}},{{Thought("Two")}},{{Said("more")}}] } } ] }
            """);
        Assert.Equal("thinks:One says:I say thinks:Two says:more", Short(whole.Message));
    }

    [Fact]
    public void What_only_the_provider_can_read_is_a_part_of_this_dialect_and_a_seal_is_marked_with_it()
    {
        const string Reference = """{"type":"reference","reference_ids":[1,"a"]}""";
        var answer = Deltas(Parts($$"""{"type":"thinking","thinking":[],"signature":"c2VhbA=="},{{Said("As in")}},{{Reference}}"""));
        Assert.Equal($"thinks:(c2VhbA== of mistral-chat) says:As in mistral-chat:reference:{Reference}", Short(answer.Message));
    }

    [Fact]
    public void Calls_that_come_whole_without_an_index_are_calls_of_their_own()
    {
        var answer = Deltas("""
            {"tool_calls":[{"id":"abcdefgh1","function":{"name":"f","arguments":"{\"a\":1}"}},{"id":"abcdefgh2","function":{"name":"f","arguments":{"a":2}}}]}
            """);
        Assert.Equal("""abcdefgh1:f:{"a":1}; abcdefgh2:f:{"a":2}""", answer.ToolText());
    }

    [Theory]
    [InlineData("stop", FinishClass.Stop)]
    [InlineData("length", FinishClass.Length)]
    [InlineData("model_length", FinishClass.Length)]
    [InlineData("tool_calls", FinishClass.ToolCalls)]
    [InlineData("error", FinishClass.Error)]
    [InlineData("brand_new", FinishClass.Other)]
    public void Every_reason_has_a_class_and_keeps_its_text(string reason, FinishClass expected)
    {
        var answer = Driver.Events(Chunk("""{"content":"x"}""", $"\"{reason}\""), "[DONE]");
        Assert.Equal((expected, reason), (answer.Log.FinishReason!.Value.Class, answer.Log.FinishReason.Value.Text));
    }

    [Theory]
    [InlineData("""{"object":"error","message":"Bad model.","type":"invalid_model","param":null,"code":"1500"}""", "invalid_model", "1500", "Bad model.")]
    [InlineData("""{"message":"Unauthorized","request_id":"r1"}""", null, null, "Unauthorized")]
    [InlineData("""{"detail":"Not Found"}""", null, null, "Not Found")]
    [InlineData("""{"detail":[{"loc":["body"],"msg":"wrong","type":"extra_forbidden"}]}""", null, null, """[{"loc":["body"],"msg":"wrong","type":"extra_forbidden"}]""")]
    [InlineData("""{"object":"error","message":{"detail":[{"msg":"wrong"}]},"type":"invalid_request_error","code":null}""", "invalid_request_error", null, """{"detail":[{"msg":"wrong"}]}""")]
    public void Errors_are_read_in_all_their_forms(string body, string? type, string? code, string message)
    {
        var error = Driver.Dialect.ReadError(Encoding.UTF8.GetBytes(body));
        Assert.Equal((type, code, message), (error!.Type, error.Code, error.Message));
    }

    [Fact]
    public void A_stream_without_its_sentinel_is_cut() => Assert.False(Driver.Events(Chunk("""{"content":"x"}""", "\"stop\"")).IsComplete);
}
