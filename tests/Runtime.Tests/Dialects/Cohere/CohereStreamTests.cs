using System.Text.Json;
using static Mirascope.Gen.Tests.Dialects.Cohere.CohereWire;

namespace Mirascope.Gen.Tests.Dialects.Cohere;

public sealed class CohereStreamTests
{
    private const string Source = """{"type":"document","id":"doc:0","document":{"id":"doc:0","title":"facts.txt","text":"The words.","url":"https://example.org/"}}""";
    private const string Cited = """{"start":4,"end":9,"text":"words","sources":[SOURCES],"type":"TEXT_CONTENT"}""";

    [Fact]
    public void Interleaved_contents_and_calls_grow_apart()
    {
        var answer = Stream(
            "TOOL_CALL",
            Begin("thinking"), Delta("thinking", "Hm"), Begin("text", 1), Delta("text", "I", 1), Delta("thinking", "."), Delta("text", " say", 1),
            Call("c1", """{\"a\":"""), Call("c2", "", 1), Arguments("{}", 1), Arguments("1}"), """{"type":"tool-call-end","index":0}""");
        Assert.Equal("""thinks:Hm. says:I say calls:c1:{"a":1} calls:c2:{}""", Short(answer.Message));
        Assert.True(answer.IsComplete);
    }

    [Fact]
    public void A_tool_plan_is_a_part_of_its_own_neither_text_nor_thought()
    {
        var answer = Stream("TOOL_CALL", Plan("I will"), Plan(" look."), Call("c1", "{}"));
        Assert.Equal("""tool_plan:{"tool_plan":"I will look."} calls:c1:{}""", Short(answer.Message));
        Assert.Equal(("", ""), (answer.Text, answer.Thoughts));
    }

    [Fact]
    public void A_whole_answer_has_the_parts_of_a_stream_whatever_the_order_of_its_members()
    {
        var whole = Driver.Whole($$"""
            {"finish_reason":"TOOL_CALL","message":{"citations":[{{Cited.Replace("SOURCES", Source, StringComparison.Ordinal)}}],
             "tool_calls":[{"id":"c1","type":"function","function":{"name":"find","arguments":"{}"} }],
             "tool_plan":"Look.","content":[{"type":"thinking","thinking":"Hm."},{"type":"text","text":"I say"},{"type":"new","x":1}],"role":"assistant"},"id":"a1"}
            """);
        Assert.Equal("""thinks:Hm. says:I say new:{"type":"new","x":1} tool_plan:{"tool_plan":"Look."} calls:c1:{}""", Short(whole.Message));
        Assert.Equal("doc:0", Assert.Single(whole.Log.Citations).SourceId);
    }

    [Fact]
    public void A_citation_names_each_of_its_sources_and_the_part_it_is_in()
    {
        var cited = Cited.Replace(
            "SOURCES", Source + """,{"type":"tool","id":"find_1:0","tool_output":{"content":"412"}},{"type":"tool","id":"x"}""", StringComparison.Ordinal);
        var answer = Stream(
            "COMPLETE", Begin("text"), Delta("text", "The words."), Event("citation-start", $$"""{"citations":{{cited}} }"""), """{"type":"citation-end","index":0}""");
        Assert.Equal(
            ["document doc:0 facts.txt https://example.org/ 'The words.' 4-9 words", "tool find_1:0   '412' 4-9 words", "tool x   '' 4-9 words"],
            answer.Log.Citations.Select(each => $"{each.Kind} {each.SourceId} {each.Title} {each.Url} '{each.SourceText}' {each.Start}-{each.End} {each.AnswerText}"));
        Assert.Equal([0, 0, 0], answer.Entries(EntryKind.Citation, entry => entry.Part));
        Assert.All(answer.Log.Citations, each => Assert.Equal(cited, each.Raw));
    }

    [Theory]
    [InlineData("""{"start":1}""")]
    [InlineData("""{"start":1,"sources":[]}""")]
    [InlineData("""{"start":1,"sources":null,"brand_new":{}}""")]
    public void A_citation_without_sources_is_one(string citation) =>
        Assert.Equal(1, Assert.Single(Stream("COMPLETE", Event("citation-start", $$"""{"citations":{{citation}} }""")).Log.Citations).Start);

    [Fact]
    public void Logprobs_come_with_their_text()
    {
        const string Delta = """{"type":"content-delta","index":0,"delta":{"message":{"content":{"text":"Hi"}}},"logprobs":{"text":"Hi","token_ids":[1,2],"logprobs":[-0.5,-0.25]}}""";
        Assert.Equal(("Hi", -0.75), Assert.Single(Stream("COMPLETE", Delta).Log.Logprobs.Select(each => (each.Token, each.Logprob))));
        var whole = Driver.Whole("""{"message":{"content":[{"type":"text","text":"Hi"}]},"logprobs":[{"text":"Hi","token_ids":[1],"logprobs":[-1.5]},{"text":"x"},7]}""");
        Assert.Equal(("Hi", -1.5), Assert.Single(whole.Log.Logprobs.Select(each => (each.Token, each.Logprob))));
    }

    [Fact]
    public void Members_come_in_any_order_and_unknown_ones_change_nothing()
    {
        var answer = Driver.Events(
            """{"delta":{"new":[{}],"message":{"new":1,"content":{"new":{"text":"no"},"text":"Hi"}}},"new":{"type":"x"},"index":0,"type":"content-delta"}""",
            """{"delta":{"usage":{"tokens":{"input_tokens":1}},"finish_reason":"COMPLETE"},"type":"message-end","id":"late"}""");
        Assert.Equal(("Hi", true, 1L), (answer.Text, answer.IsComplete, answer.Log.Usage!.InputTokens));
    }

    [Fact]
    public void What_is_unknown_or_belongs_to_nothing_is_kept_as_raw()
    {
        string[] odd = ["""{"type":"debug","prompt":"x"}""", Event("content-start", """{"content":{"type":"new","x":1} }"""), Arguments("{}", 5), """{"no":"type"}"""];
        var answer = Stream("COMPLETE", odd);
        Assert.Equal(odd, answer.Entries(EntryKind.Raw, entry => ((RawEvent)entry.Value!).Data));
        Assert.Empty(answer.Message.Content);
    }

    [Fact]
    public void An_index_that_begins_again_is_another_part() => Assert.Equal(
        "says:One says:Two calls:c1:{} calls:c2:[]",
        Short(Stream("COMPLETE", Begin("text"), Delta("text", "One"), Begin("text"), Delta("text", "Two"), Call("c1", ""), Arguments("{}"), Call("c2", ""), Arguments("[]")).Message));

    [Fact]
    public void Nothing_counts_after_the_end_and_a_sentinel_is_no_end()
    {
        Assert.Equal("One", Driver.Events(Delta("text", "One"), End("COMPLETE"), "[DONE]", Delta("text", "Two")).Text);
        Assert.False(Driver.Events(Delta("text", "One"), "[DONE]").IsComplete);
    }

    [Theory]
    [InlineData("""{"type":"message-end","delta":{"finish_reason":"ERROR","error":"It broke."}}""")]
    [InlineData("""{"type":"error","message":"It broke."}""")]
    public void An_error_in_the_stream_ends_it(string data)
    {
        var answer = Driver.Events(Delta("text", "One"), data, Delta("text", "Two"));
        Assert.Equal(("One", "It broke.", false), (answer.Text, answer.Error!.Message, answer.IsComplete));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"type\":\"content-delta\"")]
    [InlineData("{\"type\":\"content-delta\"} {}")]
    [InlineData("nonsense")]
    public void Data_that_is_no_event_breaks_the_stream(string data) => Assert.ThrowsAny<JsonException>(() => Driver.Events(data));
}
