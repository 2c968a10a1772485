namespace Mirascope.Gen.Tests.Streaming;

/// <content>When tool calls come.</content>
public partial class StreamIterationTests
{
    [Fact]
    public async Task A_tool_call_is_handed_out_only_once_the_stream_is_known_to_be_whole()
    {
        var stream = new ScriptedStream()
            .Batch(log => log.AddArguments(log.OpenTool("c1", "find"), """{"a":1}"""))
            .Batch(log =>
            {
                log.Finish(FinishReason.ToolCalls);
                log.SetUsage(new Usage { InputTokens = 1, OutputTokens = 1 });
            })
            .Break(new StreamBrokenException("cut")).ToStream(default, Tool);

        var tools = 0;
        var error = await Assert.ThrowsAsync<LlmStreamException>(async () =>
        {
            await foreach (var (_, tool) in stream)
            {
                tools += tool is null ? 0 : 1;
            }
        });

        Assert.Equal(0, tools);
        Assert.Equal(FinishReason.ToolCalls, error.Partial.FinishReason);
        Assert.Empty(error.Partial.ToolCalls);
        Assert.Empty(error.Partial.MessageParam.Content);
    }

    [Fact]
    [Trait("Fault", "M04")]
    public async Task A_tool_call_under_the_token_limit_says_that_it_may_be_cut()
    {
        var stream = new ScriptedStream()
            .Batch(log =>
            {
                log.AddArguments(log.OpenTool("c1", "find"), """{"a":1}""");
                log.Finish(new FinishReason(FinishClass.Length, "max_tokens"));
            }).ToStream(default, Tool);
        await stream.FinishAsync();

        Assert.NotNull(Assert.Single(stream.ToolCalls).Incomplete);
    }

    [Fact]
    public async Task Tools_come_before_the_finish_and_in_order()
    {
        var stream = new ScriptedStream()
            .Batch(log =>
            {
                var first = log.OpenTool("c1", "find");
                var second = log.OpenTool("c2", "find");
                log.AddArguments(second, "{");
                log.AddArguments(first, "{}");
                log.AddArguments(second, "}");
                log.Finish(FinishReason.ToolCalls);
            }).ToStream(default, Tool);

        var steps = new List<string>();
        await foreach (var (chunk, tool) in stream)
        {
            steps.Add(tool is null ? $"{chunk.FinishReason}" : $"{tool.Id}{tool.Arguments}");
        }

        Assert.Equal(["c1{}", "c2{}", "tool_calls"], steps);
    }

    [Fact]
    public async Task Without_tools_the_pair_has_none_but_the_call_is_not_lost()
    {
        var stream = new ScriptedStream()
            .Batch(log =>
            {
                log.OpenTool("c1", "invented");
                log.Finish(FinishReason.ToolCalls);
            }).ToStream();

        Assert.All(await stream.ToListAsync(), pair => Assert.Null(pair.Tool));
        Assert.Equal("invented", Assert.Single(stream.ToolCalls).Name);
    }
}
