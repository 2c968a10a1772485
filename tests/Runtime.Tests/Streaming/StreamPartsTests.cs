namespace Mirascope.Gen.Tests.Streaming;

public class StreamPartsTests
{
    [Fact]
    public async Task Interleaved_parts_come_as_sub_streams_in_order_of_first_appearance()
    {
        var seen = new List<string>();
        await foreach (var part in Interleaved().ToStream().PartsAsync())
        {
            seen.Add($"{part.Index} {part.Kind} {part.ToolName}");
            await foreach (var delta in part)
            {
                seen.Add(delta);
            }
        }

        Assert.Equal(["0 Thought ", "hm", "ok", "1 Text ", "A", "B", "2 ToolCall find", "{", "}"], seen);
    }

    [Fact]
    public async Task Sub_streams_may_be_read_later_or_not_at_all()
    {
        var stream = Interleaved().ToStream();
        var parts = await stream.PartsAsync().ToListAsync();

        Assert.Equal("{}", string.Concat(await parts[2].ToListAsync()));
        Assert.Equal("AB", string.Concat(await parts[1].ToListAsync()));
        Assert.Equal("hmok", parts[0].Text);
    }

    [Fact]
    public async Task Leaving_a_sub_stream_early_does_not_close_the_stream()
    {
        var script = Interleaved();
        var stream = script.ToStream();
        await foreach (var part in stream.PartsAsync())
        {
            await foreach (var _ in part)
            {
                break;
            }
        }

        Assert.Equal("AB", stream.Content);
        Assert.Equal("find", Assert.Single(stream.ConstructCallResponse().ToolCalls).Name);
    }

    [Fact]
    public async Task Events_tell_everything_in_order()
    {
        var events = await Interleaved().ToStream().EventsAsync().ToListAsync();

        Assert.Equal(
            [
                "ThoughtDelta", "TextDelta", "ThoughtSigned", "ThoughtDelta", "ToolCallStarted", "ToolCallDelta", "TextDelta",
                "RawEvent", "ToolCallDelta", "ToolCallCompleted", "Finished",
            ],
            events.Select(each => each.GetType().Name));
        Assert.Equal(("c1", "}"), (((ToolCallDelta)events[8]).Id, ((ToolCallDelta)events[8]).Fragment));
        Assert.Equal(("novelty", "{}"), (((RawEvent)events[7]).Name, ((RawEvent)events[7]).Data));
        Assert.Equal([0, 1, 0, 0, 2, 2, 1, -1, 2, 2, -1], events.Select(each => each.PartIndex));
    }

    [Fact]
    public async Task The_message_keeps_the_order_of_parts_and_the_signature()
    {
        var stream = Interleaved().ToStream();
        await stream.FinishAsync();

        Assert.Equal(
            [new ThoughtPart("hmok", "sig"), new TextPart("AB"), new ToolCallPart(new ToolCall("c1", "find", "{}"))],
            stream.ConstructCallResponse().MessageParam.Content);
    }

    private static ScriptedStream Interleaved() => new ScriptedStream()
        .Batch(log =>
        {
            var thought = log.OpenPart(PartKind.Thought);
            log.AddThought(thought, "hm");
            var text = log.OpenPart(PartKind.Text);
            log.AddText(text, "A");
            log.AddSignature(thought, "sig");
            log.AddThought(thought, "ok");
        })
        .Batch(log =>
        {
            var tool = log.OpenTool("c1", "find");
            log.AddArguments(tool, "{");
            log.AddText(1, "B");
            log.AddRaw("novelty"u8, "{}"u8);
            log.AddArguments(tool, "}");
        })
        .Batch(log => log.Finish(FinishReason.ToolCalls));
}
