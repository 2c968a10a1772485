using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

/// <summary>What <c>decode</c> says of recordings made here, and that it sees what differs.</summary>
public sealed class DecodeOutcomeTests : IDisposable
{
    private const string Whole = """
        {"id":"c1","model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}],
         "usage":{"prompt_tokens":3,"completion_tokens":1,"total_tokens":4}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recordings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_line_has_the_members_of_an_expectation()
    {
        var line = await DecodeAsync(200, Whole, isStreaming: false, "{}");
        Assert.Equal("ok", (string?)line["outcome"]);
        Assert.Equal("Hi", (string?)line["text"]);
        Assert.Equal("stop", (string?)line["finish_class"]);
        Assert.Equal(3, (long?)line["usage"]!["input_total"]);
        Assert.Null(line["exception"]);
    }

    [Theory]
    [InlineData("""{"text":"Ho"}""", "text")]
    [InlineData("""{"id":"c2"}""", "id")]
    [InlineData("""{"refusal":""}""", "refusal")]
    [InlineData("""{"finish_reason":"stop","finish_class":"length"}""", "finish_class")]
    [InlineData("""{"usage":null}""", "usage")]
    [InlineData("""{"usage":{"input_total":4}}""", "usage.input_total")]
    [InlineData("""{"tool_calls":[{"id":"x"}]}""", "tool calls")]
    [InlineData("""{"error":{"type":"x"}}""", "error")]
    [InlineData("""{"outcome":"http_error"}""", "outcome")]
    public async Task A_difference_is_a_failure_that_names_it(string expected, string named)
    {
        var run = await RunAsync(200, Whole, isStreaming: false, expected);
        Assert.Equal((1, "0 passed, 1 failed"), (run.ExitCode, run.Summary));
        Assert.Contains($"FAILED case.json: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_status_is_an_http_error_with_its_wait()
    {
        var line = await DecodeAsync(
            429, """{"error":{"type":"rate_limit","code":"slow_down","message":"Wait."}}""", isStreaming: true,
            """{"outcome":"http_error","error":{"type":"rate_limit","status":429,"code":"slow_down","message":"Wait.","retry_after":"1.5"}}""",
            ("retry-after", "1.5"));
        Assert.Equal("LlmRateLimitException", (string?)line["exception"]);
    }

    [Theory]
    [InlineData("""{"error":{"code":401}}""", "401")]
    [InlineData("""{"error":{"code":"401"}}""", "\"401\"")]
    public async Task A_code_is_a_number_where_the_body_has_one(string body, string code)
    {
        var line = await DecodeAsync(401, body, isStreaming: false, $$$"""{"error":{"code":{{{code}}}}}""");
        Assert.Equal("LlmAuthenticationException", (string?)line["exception"]);
    }

    [Fact]
    public async Task An_error_inside_a_stream_keeps_what_came_before_it()
    {
        const string Stream = """
            data: {"id":"c1","model":"m-1","choices":[{"index":0,"delta":{"content":"Hi"}}]}

            data: {"error":{"type":"server_error","message":"Broken."}}


            """;
        var line = await DecodeAsync(200, Stream, isStreaming: true, """{"outcome":"stream_error","text":"Hi","error":{"type":"server_error","message":"Broken."}}""");
        Assert.Equal("LlmStreamException", (string?)line["exception"]);
    }

    [Fact]
    public async Task A_stream_that_ends_early_is_neither_ok_nor_an_error_of_the_providers()
    {
        var line = await DecodeAsync(200, "data: {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"}}]}\n\n", isStreaming: true, "{}");
        Assert.Equal(("failed", "Hi", "LlmStreamException"), ((string?)line["outcome"], (string?)line["text"], (string?)line["exception"]));
    }

    private async Task<JsonObject> DecodeAsync(int status, string body, bool isStreaming, string expected, params (string Name, string Value)[] headers)
    {
        var run = await RunAsync(status, body, isStreaming, expected, headers);
        Assert.True(run.ExitCode == 0, run.Error);
        return Assert.Single(run.Lines);
    }

    private async Task<CommandRun> RunAsync(int status, string body, bool isStreaming, string expected, params (string Name, string Value)[] headers)
    {
        var fields = new JsonObject { ["content-type"] = isStreaming && status == 200 ? "text/event-stream" : "application/json" };
        foreach (var (name, value) in headers)
        {
            fields[name] = value;
        }

        var recording = new JsonObject
        {
            ["provider"] = "openai",
            ["protocol"] = "openai-chat",
            ["model"] = "m-1",
            ["streaming"] = isStreaming,
            ["response"] = new JsonObject { ["status"] = status, ["headers"] = fields, ["body"] = body },
        };
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "case.json"), recording.ToJsonString());
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "case.expect.json"), expected);
        return await CommandRun.OfAsync("decode", "--in", _folder.FullName, "--expect", _folder.FullName);
    }
}
