namespace Mirascope.Gen.Tests.Streaming;

/// <summary>What a step is to one who walks a stream by hand.</summary>
public sealed class StreamStepTests
{
    [Fact]
    public async Task The_step_before_the_first_and_that_of_an_empty_stream_say_nothing()
    {
        await using var steps = new ScriptedStream().Batch(log => log.Start("id", null)).ToStream().GetAsyncEnumerator();

        Assert.Equal("", steps.Current.Chunk.Content);
        Assert.False(await steps.MoveNextAsync());
        Assert.Equal(("", null), (steps.Current.Chunk.Content, steps.Current.Tool));
        Assert.False(await steps.MoveNextAsync());
    }

    [Fact]
    public async Task A_step_is_the_same_however_often_it_is_looked_at()
    {
        var read = 0;
        var stream = new TypedStream(
            new ScriptedStream()
                .Batch(log =>
                {
                    log.AddText(log.OpenPart(PartKind.Text), "Hello");
                    log.OpenTool("c1", "find");
                    log.Finish(FinishReason.ToolCalls);
                }).ToStart(),
            call =>
            {
                read++;
                return new Found(call);
            });
        await using var steps = stream.GetAsyncEnumerator();

        Assert.True(await steps.MoveNextAsync());
        Assert.Equal(("Hello", "Hello"), (steps.Current.Chunk.Content, steps.Current.Chunk.Content));
        Assert.True(await steps.MoveNextAsync());
        Assert.NotNull(steps.Current.Tool);
        Assert.Same(steps.Current.Tool, steps.Current.Tool);
        Assert.Equal(1, read);
    }

    private sealed record Found(ToolCall Call) : TypedToolCall(Call);

    private sealed class TypedStream(StreamStart start, Func<ToolCall, Found> read) : LlmStream<Found>(start, read)
    {
        public override LlmStream<Found> ResumeAsync(string message) => throw new NotSupportedException();

        public override LlmStream<Found> ResumeAsync(Message message) => throw new NotSupportedException();

        public override LlmStream<Found> ResumeAsync(IEnumerable<(Found Tool, ToolOutput Output)> outputs) => throw new NotSupportedException();
    }
}
