namespace Mirascope.Gen.Tests.Streaming;

public partial class StreamIterationTests
{
    private static readonly ToolDefinition Tool = new("find", null, "{}"u8.ToArray());

    [Fact]
    public async Task Nothing_is_sent_before_iteration()
    {
        var script = Greeting();
        var stream = script.ToStream();

        Assert.Equal(0, script.Opened);
        await stream.FinishAsync();
        Assert.Equal(1, script.Opened);
    }

    [Fact]
    public async Task State_grows_with_what_arrives()
    {
        var stream = Greeting().ToStream();
        var seen = new List<string>();
        await foreach (var (chunk, _) in stream)
        {
            seen.Add($"{chunk.Content}|{stream.Content}");
        }

        Assert.Equal(["Hel|Hello", "lo|Hello", "|Hello", "|Hello"], seen);
        Assert.Equal(("id_1", "answered", FinishReason.Stop), (stream.Id, stream.Model, stream.FinishReason!.Value));
        Assert.Equal((3, 2), (stream.Usage!.InputTokens, stream.Usage.OutputTokens));
        Assert.NotNull(stream.StartTime);
        Assert.NotNull(stream.EndTime);
        Assert.NotNull(stream.TimeToFirstChunk);
        Assert.Equal("req_1", stream.RequestId);
    }

    [Fact]
    public async Task Iterating_again_replays_without_a_second_request()
    {
        var script = Greeting();
        var stream = script.ToStream();
        await stream.FinishAsync();

        Assert.Equal("Hello", string.Concat(await stream.TextAsync().ToListAsync()));
        Assert.Equal("Hello", string.Concat(await stream.TextAsync().ToListAsync()));
        Assert.Equal(1, script.Opened);
        Assert.Equal(1, script.Closed);
    }

    [Fact]
    [Trait("Fault", "C05")]
    public async Task Leaving_early_closes_keeps_what_came_and_never_looks_like_success()
    {
        var script = Greeting();
        var stream = script.ToStream();
        await foreach (var _ in stream)
        {
            break;
        }

        Assert.Equal(1, script.Closed);
        Assert.Equal("Hello", stream.Content);
        var replayed = "";
        var error = await Assert.ThrowsAsync<LlmStreamException>(async () =>
        {
            await foreach (var text in stream.TextAsync())
            {
                replayed += text;
            }
        });
        Assert.Equal("Hello", replayed);
        Assert.Equal("Hello", error.Partial.Content);
        Assert.Throws<InvalidOperationException>(stream.ConstructCallResponse);
    }

    [Fact]
    public async Task An_error_is_thrown_again_after_the_replay()
    {
        var stream = new ScriptedStream().Batch(log => log.AddText(log.OpenPart(PartKind.Text), "Hel"))
            .Break(new StreamBrokenException("It broke.", new IOException("reset"))).ToStream();

        var first = await Assert.ThrowsAsync<LlmStreamException>(() => stream.FinishAsync());
        var replayed = new List<string>();
        var second = await Assert.ThrowsAsync<LlmStreamException>(async () =>
        {
            await foreach (var text in stream.TextAsync())
            {
                replayed.Add(text);
            }
        });

        Assert.Same(first, second);
        Assert.Equal(["Hel"], replayed);
        Assert.Equal("It broke.", first.Message);
        Assert.IsType<IOException>(first.InnerException);
        Assert.Equal("Hel", first.Partial.Content);
    }

    [Fact]
    public async Task A_second_consumer_at_the_same_time_is_refused()
    {
        var gate = new TaskCompletionSource<bool>();
        var stream = new ScriptedStream().Batch(_ => new ValueTask<bool>(gate.Task)).ToStream();
        var first = stream.FinishAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stream.FinishAsync());
        gate.SetResult(false);
        await first;
    }

    [Fact]
    [Trait("Fault", "C04")]
    public async Task Cancelling_throws_the_callers_token_and_closes()
    {
        using var source = new CancellationTokenSource();
        var script = Greeting();
        var stream = script.ToStream(source.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in stream)
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(1, script.Closed);
        Assert.Equal("Hello", stream.Content);
    }

    [Fact]
    public async Task Resuming_sends_the_whole_conversation()
    {
        var script = Greeting();
        var stream = script.ToStream();
        await stream.FinishAsync();
        await stream.ResumeAsync("And now?").FinishAsync();

        Assert.Equal(
            ["System: Be brief.", "User: Hi", "Assistant: Hello", "User: And now?"],
            script.Requests[1].Messages.Select(message => message.ToString()));
    }

    [Fact]
    public async Task The_iteration_can_be_configured_as_library_authors_do()
    {
        var text = "";
        await foreach (var (chunk, _) in Greeting().ToStream().ConfigureAwait(false))
        {
            text += chunk.Content;
        }

        Assert.Equal("Hello", text);
    }

    private static ScriptedStream Greeting() => new ScriptedStream()
        .Batch(log =>
        {
            log.Start("id_1", "answered");
            var part = log.OpenPart(PartKind.Text);
            log.AddText(part, "Hel");
            log.AddText(part, "lo");
        })
        .Batch(log =>
        {
            log.SetUsage(new Usage { InputTokens = 3, OutputTokens = 2 });
            log.Finish(FinishReason.Stop);
        });
}
