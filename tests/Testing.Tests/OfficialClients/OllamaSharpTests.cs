using Mirascope.Gen.Testing;
using OllamaSharp;
using OllamaSharp.Models.Chat;

namespace Mirascope.Gen.Tests.OfficialClients;

public class OllamaSharpTests
{
    public static TheoryData<string> Ways => Reach.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Streamed_answer_is_the_whole_one(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        var streamed = await AskAsync(reach, stream: true);
        var whole = await AskAsync(reach, stream: false);
        Assert.True(streamed.Lines > 5);
        Assert.Equal(1, whole.Lines);
        Assert.Contains("fantasy", whole.Text, StringComparison.Ordinal);
        Assert.Equal((whole.Text, whole.Counts), (streamed.Text, streamed.Counts));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Thought_and_tool_call_are_read(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.ToolCall("find_book", """{"title":"Dune"}""").WithThought("Hm."));
        var answer = await AskAsync(reach, stream: true);
        Assert.Equal("Hm.", answer.Thought);
        Assert.Equal("find_book Dune", answer.Call);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Error_is_thrown(string way)
    {
        await using var reach = await Reach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Error(400, "", "m does not support tools"));
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(reach, stream: false));
        Assert.Contains("m does not support tools", exception.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(string Text, string Thought, string Call, string Counts, int Lines)> AskAsync(Reach reach, bool stream)
    {
        reach.Client.BaseAddress ??= reach.Address;
        using var client = new OllamaApiClient(reach.Client, "m");
        var request = new ChatRequest { Model = "m", Stream = stream, Messages = [new OllamaSharp.Models.Chat.Message(ChatRole.User, "Recommend a fantasy novel")] };
        var (text, thought, call, counts, lines) = ("", "", "", "", 0);
        await foreach (var line in client.ChatAsync(request, TestContext.Current.CancellationToken))
        {
            lines++;
            text += line!.Message.Content;
            thought += line.Message.Thinking;
            foreach (var one in line.Message.ToolCalls ?? [])
                call += $"{one.Function!.Name} {one.Function.Arguments!["title"]}";
            if (line is ChatDoneResponseStream done)
                counts = $"{done.PromptEvalCount} {done.EvalCount} {done.DoneReason}";
        }

        return (text, thought, call, counts, lines);
    }
}
