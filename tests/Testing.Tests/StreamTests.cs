using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class StreamTests
{
    private const string OpenAITool = """{"model":"m","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"Find a book"}],"tools":[{"type":"function","function":{"name":"book","parameters":{"type":"object","properties":{}}}}]}""";

    private const string AnthropicTool = """{"model":"m","max_tokens":2000,"stream":true,"thinking":{"type":"adaptive"},"messages":[{"role":"user","content":"Find a book"}],"tools":[{"name":"book","input_schema":{"type":"object","properties":{}}}]}""";

    [Fact]
    public async Task OpenAI_stream_has_the_order_of_the_real_one()
    {
        var reply = await Dialect.OpenAI.SendAsync(new LlmSimulator(), Body.Of("openai", """{"stream":true,"stream_options":{"include_usage":true}}"""));
        var kinds = Runs(reply.Events.Select(chunk => chunk["choices"]!.AsArray() switch
        {
            [] => "usage",
            [{ } choice] when choice["finish_reason"] is not null => choice["delta"]!.AsObject().Count == 0 ? "finish" : "finish with delta",
            [{ } choice] => string.Join('+', choice["delta"]!.AsObject().Select(member => member.Key)),
            _ => "choices",
        }));
        Assert.Equal(["role+content+refusal", "content", "finish", "usage"], kinds);
        Assert.EndsWith("data: [DONE]\n\n", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAI_stream_has_usage_only_where_asked_for()
    {
        var reply = await Dialect.OpenAI.SendAsync(new LlmSimulator(), Body.Of("openai", """{"stream":true}"""));
        Assert.DoesNotContain("usage", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAI_tool_call_names_itself_once_and_comes_in_fragments()
    {
        var reply = await Dialect.OpenAI.SendAsync(new LlmSimulator(), OpenAITool);
        var pieces = reply.Events.SelectMany(chunk => chunk["choices"]!.AsArray()).SelectMany(choice => choice!["delta"]!["tool_calls"]?.AsArray() ?? []).ToArray();
        Assert.Equal("book", pieces[0]!["function"]!["name"]!.GetValue<string>());
        Assert.All(pieces.Skip(1), piece => Assert.True(piece!["id"] is null && piece["function"]!["name"] is null));
        Assert.Equal("{}", string.Concat(pieces.Select(piece => piece!["function"]!["arguments"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Anthropic_stream_has_the_order_of_the_real_one()
    {
        var reply = await Dialect.Anthropic.SendAsync(new LlmSimulator(), AnthropicTool);
        var kinds = Runs(reply.Events.Select(one => $"{one["type"]} {one["index"]} {one["content_block"]?["type"]}{one["delta"]?["type"]}".TrimEnd()));
        Assert.Equal(
            [
                "message_start",
                "content_block_start 0 thinking", "ping", "content_block_delta 0 thinking_delta", "content_block_delta 0 signature_delta", "content_block_stop 0",
                "content_block_start 1 tool_use", "content_block_delta 1 input_json_delta", "content_block_stop 1",
                "message_delta", "message_stop",
            ],
            kinds);
        Assert.All(reply.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries), frame =>
        {
            var lines = frame.Split('\n');
            Assert.Equal(lines[0]["event: ".Length..], JsonNode.Parse(lines[1]["data: ".Length..])!["type"]!.GetValue<string>());
        });
    }

    [Theory]
    [InlineData("openai", "x-request-id", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-requests")]
    [InlineData("anthropic", "request-id", "anthropic-ratelimit-input-tokens-remaining", "anthropic-ratelimit-tokens-reset")]
    public async Task Answers_carry_the_headers_of_the_real_ones(string dialect, params string[] names)
    {
        foreach (var (members, type) in new[] { ("{}", "application/json"), ("""{"stream":true}""", "text/event-stream; charset=utf-8") })
        {
            var reply = await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, members));
            Assert.Equal(type, reply.Headers["Content-Type"]);
            Assert.All(names, name => Assert.NotEqual("", reply.Headers[name]));
        }
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task Handler_hands_out_one_event_a_read(string dialect)
    {
        using var invoker = new HttpMessageInvoker(new LlmSimulator().CreateHandler());
        using var request = Dialect.Of(dialect).Request(Body.Of(dialect, """{"stream":true}"""));
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var buffer = new byte[64 * 1024];
        var reads = 0;
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is var count and > 0)
        {
            var text = Encoding.UTF8.GetString(buffer, 0, count);
            Assert.EndsWith("\n\n", text, StringComparison.Ordinal);
            Assert.Equal(text.Length - 2, text.IndexOf("\n\n", StringComparison.Ordinal));
            reads++;
        }

        Assert.True(reads > 10);
    }

    [Fact]
    public async Task Handler_hands_out_an_event_in_pieces_where_the_buffer_is_small()
    {
        using var invoker = new HttpMessageInvoker(new LlmSimulator().CreateHandler());
        using var request = Dialect.OpenAI.Request(Body.Of("openai"));
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var whole = new MemoryStream();
        for (var one = stream.ReadByte(); one >= 0; one = stream.ReadByte())
            whole.WriteByte((byte)one);
        Assert.Equal((await Dialect.OpenAI.SendAsync(new LlmSimulator(), Body.Of("openai"))).Text, Encoding.UTF8.GetString(whole.ToArray()));
    }

    private static IReadOnlyList<string> Runs(IEnumerable<string> kinds)
    {
        var runs = new List<string>();
        foreach (var kind in kinds)
        {
            if (runs.Count == 0 || runs[^1] != kind)
                runs.Add(kind);
        }

        return runs;
    }
}
