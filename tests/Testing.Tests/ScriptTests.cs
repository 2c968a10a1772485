using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class ScriptTests
{
    public static TheoryData<string> Dialects => ["openai", "anthropic"];

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Scripted_replies_are_given_in_order_and_then_the_simulators_own(string dialect)
    {
        var simulator = new LlmSimulator().Enqueue(SimulatedReply.Text("One."), SimulatedReply.Text("Two."));
        Assert.Equal("One.", await TextAsync(simulator, dialect));
        Assert.Equal(1, simulator.PendingReplies);
        Assert.Equal("Two.", await TextAsync(simulator, dialect));
        Assert.Equal(await TextAsync(new LlmSimulator(), dialect), await TextAsync(simulator, dialect));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Scripted_text_is_given_word_for_word_streamed_and_whole(string dialect)
    {
        const string text = "  A text\nwith \"quotes\", an 📚 emoji\t and a trailing space ";
        var simulator = new LlmSimulator().Enqueue(SimulatedReply.Text(text), SimulatedReply.Text(text));
        Assert.Equal(text, await TextAsync(simulator, dialect, """{"max_tokens":1}"""));
        var streamed = await Dialect.Of(dialect).SendAsync(simulator, Body.Of(dialect, StreamOptions(dialect)));
        Assert.Equal(text, Said.Streamed(dialect, streamed.Events).Text);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Scripted_tool_calls_need_no_declared_tool(string dialect)
    {
        var reply = SimulatedReply.ToolCall("find_book", """{"title":"Dune"}""").AndToolCall("find_book", """{"title":"Emma"}""");
        var simulator = new LlmSimulator().Enqueue(reply);
        var said = Said.Whole(dialect, (await Dialect.Of(dialect).SendAsync(simulator, Body.Of(dialect))).Json);
        Assert.Contains("""find_book{"title":"Dune"}""", said.Calls, StringComparison.Ordinal);
        Assert.Contains("""find_book{"title":"Emma"}""", said.Calls, StringComparison.Ordinal);
        Assert.Equal(dialect == "openai" ? "tool_calls" : "tool_use", said.Finish);
    }

    [Fact]
    public async Task Scripted_thought_is_signed()
    {
        var simulator = new LlmSimulator().Enqueue(SimulatedReply.Text("Yes.").WithThought("Hm."));
        var reply = await Dialect.Anthropic.SendAsync(simulator, Body.Of("anthropic"));
        Assert.Equal("Hm.", reply.Json["content"]![0]!["thinking"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("openai", "retry-after-ms", "1500")]
    [InlineData("openai", "retry-after", "2")]
    [InlineData("anthropic", "retry-after", "2")]
    public async Task Scripted_error_has_the_providers_form(string dialect, string header, string value)
    {
        var simulator = new LlmSimulator().Enqueue(SimulatedReply.Error(429, "rate_limit_error", "Too fast.", "rate_limit_exceeded", TimeSpan.FromMilliseconds(1500)));
        var reply = await Dialect.Of(dialect).SendAsync(simulator, Body.Of(dialect));
        Assert.Equal(429, reply.Status);
        Assert.Equal("rate_limit_error", reply.Json["error"]!["type"]!.GetValue<string>());
        Assert.Equal("Too fast.", reply.Json["error"]!["message"]!.GetValue<string>());
        Assert.Equal(value, reply.Headers[header]);
        if (dialect == "openai")
            Assert.Equal("rate_limit_exceeded", reply.Json["error"]!["code"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Refused_request_takes_no_reply(string dialect)
    {
        var simulator = new LlmSimulator().Enqueue(SimulatedReply.Text("One."));
        Assert.Equal(400, (await Dialect.Of(dialect).SendAsync(simulator, "{}")).Status);
        Assert.Equal("One.", await TextAsync(simulator, dialect));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("\"a\"")]
    public void Arguments_must_be_a_json_object(string arguments) =>
        Assert.Throws<ArgumentException>(() => SimulatedReply.ToolCall("find", arguments));

    [Fact]
    public void Error_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedReply.Error(200, "ok", "Fine."));

    [Fact]
    public void Error_calls_no_tool() =>
        Assert.Throws<InvalidOperationException>(() => SimulatedReply.Error(500, "api_error", "Down.").AndToolCall("find", "{}"));

    private static string StreamOptions(string dialect) =>
        dialect == "openai" ? """{"stream":true,"stream_options":{"include_usage":true}}""" : """{"stream":true}""";

    private static async Task<string> TextAsync(LlmSimulator simulator, string dialect, string members = "{}")
    {
        var reply = await Dialect.Of(dialect).SendAsync(simulator, Body.Of(dialect, members));
        Assert.True(reply.Status == 200, reply.Text);
        return Said.Whole(dialect, reply.Json).Text;
    }
}
