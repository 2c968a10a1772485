using System.Text;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>What is prescribed comes out of the library's own client, the same streamed and whole, in every dialect.</summary>
public class RoundTripTests
{
    private const string Text = "Größe: \"Dune\"\nof 1965 📚 — yes. ";

    private static readonly ToolDefinition FindBook = new(
        "find_book", "Looks a book up.", Encoding.UTF8.GetBytes("""{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}"""));

    // OpenAI's Chat shows no thoughts.
    private static readonly string[] Silent = [Provider.OpenAI];

    // Only these have a form for it; elsewhere it is text.
    private static readonly string[] Refusing = [Provider.OpenAI, "openai:responses"];

    public static TheoryData<string, string> Reaches => ClientReach.Rows;

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Text_comes_as_prescribed(string way, string provider)
    {
        var told = await TellAsync(way, provider, SimulatedReply.Text(Text));
        Assert.Equal((Text, "", ""), (told.Content, told.Thoughts, told.Refusal));
        Assert.Equal(FinishClass.Stop, told.Finish);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Thought_comes_before_its_text(string way, string provider)
    {
        var told = await TellAsync(way, provider, SimulatedReply.Text(Text).WithThought("Hm, let me\nthink."));
        Assert.Equal((Text, Silent.Contains(provider) ? "" : "Hm, let me\nthink."), (told.Content, told.Thoughts));
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Refusal_comes_in_the_dialects_form(string way, string provider)
    {
        var told = await TellAsync(way, provider, SimulatedReply.Refusal("I would rather not."));
        Assert.Equal(Refusing.Contains(provider) ? ("", "I would rather not.") : ("I would rather not.", ""), (told.Content, told.Refusal));
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Tool_calls_come_after_text_and_thought(string way, string provider)
    {
        var reply = SimulatedReply.Text("Let me look.").AndToolCall("find_book", """{"title":"Größe"}""").AndToolCall("find_book", """{"title":"Emma","pages":[1,2.50,null]}""").WithThought("Two books.");
        var told = await TellAsync(way, provider, reply);
        Assert.Equal("Let me look.", told.Content);
        Assert.Equal("""find_book{"title":"Größe"} find_book{"title":"Emma","pages":[1,2.50,null]}""", told.Calls);
    }

    // Streamed, whole, and both the same; the answer goes back whole with results for its calls and is taken.
    private static async Task<Told> TellAsync(string way, string provider, SimulatedReply reply)
    {
        await using var reach = await ClientReach.OfAsync(way);
        reach.Simulator.Enqueue(reply, reply);
        var request = new LlmRequest
        {
            Provider = provider,
            Model = ClientReach.ModelOf(provider),
            Messages = [Message.System("Be brief."), Message.User("Find the books.")],
            Tools = [FindBook],
            Options = new LlmOptions { MaxTokens = 20_000, Thinking = ThinkingLevel.Low },
        };
        var whole = await reach.Client.CallAsync(request, TestContext.Current.CancellationToken);
        var stream = reach.Client.StreamAsync(request, TestContext.Current.CancellationToken);
        await stream.FinishAsync(TestContext.Current.CancellationToken);
        var streamed = stream.ConstructCallResponse();
        Assert.Equal(Told.Of(whole), Told.Of(streamed));
        Assert.True(whole.Usage is { InputTokens: > 0, OutputTokens: > 0 });
        var results = ToolMessages.For(streamed.ToolCalls.Select(call => (call, ToolOutput.FromText("412 pages"))));
        Message[] next = streamed.ToolCalls.Count > 0 ? [.. results] : [Message.User("And then?")];
        await reach.Client.CallAsync(request with { Messages = [.. streamed.Messages, .. next] }, TestContext.Current.CancellationToken);
        return Told.Of(whole);
    }

    private sealed record Told(
        string? Id, string Model, string Content, string Thoughts, string Refusal, string Calls, FinishClass? Finish, string? Reason, string Usage, string Parts)
    {
        public static Told Of(CallResponse response) => new(
            null,
            response.Model,
            response.Content,
            response.Thoughts,
            response.Refusal ?? "",
            string.Join(' ', response.ToolCalls.Select(call => call.Name + call.Arguments)),
            response.FinishReason?.Class,
            response.FinishReason?.Text,
            $"{response.Usage?.InputTokens} {response.Usage?.OutputTokens} {response.Usage?.ReasoningTokens}",
            string.Join(' ', response.MessageParam.Content.Select(part => part.GetType().Name)));
    }
}
