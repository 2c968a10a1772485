using System.Net;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>What the library's own client makes of replies that go wrong, in every dialect, in process and over a socket.</summary>
public class FaultTests
{
    private static readonly string Text = "One two three four five six seven eight nine ten." + string.Concat(Enumerable.Repeat(" And so on.", 60));

    public static TheoryData<string, string> Reaches => ClientReach.Rows;

    public static TheoryData<string, string, string> Broken
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in ClientReach.Rows)
            {
                foreach (var fault in (string[])["cut", "cut in an event", "reset", "reset in an event", "no end", "malformed"])
                    rows.Add(row.Data.Item1, row.Data.Item2, fault);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Stream_that_breaks_keeps_what_came(string way, string provider, string fault)
    {
        await using var reach = await ClientReach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Text(Text).With(FaultOf(fault)));
        var stream = reach.Client.StreamAsync(Request(provider), TestContext.Current.CancellationToken);
        var exception = await Assert.ThrowsAsync<LlmStreamException>(() => stream.FinishAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith(exception.Partial!.Content, Text, StringComparison.Ordinal);
        Assert.Contains("One", exception.Partial.Content, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Error_in_the_middle_is_told_in_the_dialects_form(string way, string provider)
    {
        await using var reach = await ClientReach.OfAsync(way);
        var reply = SimulatedReply.Text(Text).With(SimulatedFault.ErrorEvent(8, "overloaded_error", "Too many ask.", 529));
        reach.Simulator.Enqueue(reply, reply);
        var stream = reach.Client.StreamAsync(Request(provider), TestContext.Current.CancellationToken);
        var exception = await Assert.ThrowsAnyAsync<LlmException>(() => stream.FinishAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Too many ask.", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("One two", stream.Content, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<LlmException>(() => reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Connection_that_breaks_before_the_answer_is_tried_again(string way, string provider)
    {
        foreach (var fault in new[] { SimulatedFault.ConnectionRefused, SimulatedFault.ConnectionReset })
        {
            await using var reach = await ClientReach.OfAsync(way, options =>
            {
                options.MaxRetries = 1;
                options.TimeProvider = new Loopback.ManualClock { SkipsDelays = true };
            });
            reach.Simulator.Enqueue(SimulatedReply.Own().With(fault), SimulatedReply.Text("Well."));
            Assert.Equal("Well.", (await reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken)).Content);
            Assert.Equal(2, reach.Simulator.Requests.Count);

            reach.Simulator.Enqueue(SimulatedReply.Own().With(fault), SimulatedReply.Own().With(fault));
            await Assert.ThrowsAsync<LlmConnectionException>(() => reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Connection_that_breaks_before_the_first_event_is_tried_again(string way, string provider) =>
        await AssertTriedAgainAsync(way, provider, SimulatedFault.ResetAfterEvents(0), isStreamed: true, isWhole: true);

    // Ollama's and Cohere's events do not say what kind of error they are, nor do Amazon's bodies without their header.
    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Error_as_the_first_event_is_tried_again_where_its_kind_is_told(string way, string provider) =>
        await AssertTriedAgainAsync(
            way, provider, SimulatedFault.ErrorEvent(0, "overloaded_error", "Too many ask.", 529),
            isStreamed: provider is not (Provider.Ollama or Provider.Cohere),
            isWhole: provider is not (Provider.Ollama or Provider.Cohere or Provider.Bedrock or Provider.Bedrock + ":invoke"));

    private static async Task AssertTriedAgainAsync(string way, string provider, SimulatedFault fault, bool isStreamed, bool isWhole)
    {
        await using var reach = await ClientReach.OfAsync(way, options =>
        {
            options.MaxRetries = 1;
            options.TimeProvider = new Loopback.ManualClock { SkipsDelays = true };
        });
        if (isStreamed)
        {
            reach.Simulator.Enqueue(SimulatedReply.Text(Text).With(fault), SimulatedReply.Text("Well."));
            var stream = reach.Client.StreamAsync(Request(provider), TestContext.Current.CancellationToken);
            await stream.FinishAsync(TestContext.Current.CancellationToken);
            Assert.Equal(("Well.", FinishReason.Stop.Class), (stream.Content, stream.FinishReason!.Value.Class));
        }

        if (isWhole)
        {
            reach.Simulator.Enqueue(SimulatedReply.Text(Text).With(fault), SimulatedReply.Text("Well."));
            Assert.Equal("Well.", (await reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken)).Content);
        }

        Assert.Equal((isStreamed ? 2 : 0) + (isWhole ? 2 : 0), reach.Simulator.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Rate_limit_is_waited_out(string way, string provider)
    {
        var clock = new Loopback.ManualClock { SkipsDelays = true };
        await using var reach = await ClientReach.OfAsync(way, options => (options.MaxRetries, options.TimeProvider) = (1, clock));
        reach.Simulator.Enqueue(SimulatedReply.Error(429, "rate_limit_error", "Too fast.", retryAfter: TimeSpan.FromSeconds(7)), SimulatedReply.Text("Well."));
        Assert.Equal("Well.", (await reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken)).Content);
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Delays);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Header_and_raw_body_replace_the_dialects_own(string way, string provider)
    {
        await using var reach = await ClientReach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Raw(502, "text/html", "<h1>Bad Gateway</h1>").With(SimulatedFault.Header("Retry-After", "9")));
        var exception = await Assert.ThrowsAsync<LlmServerException>(() => reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken));
        Assert.Equal((HttpStatusCode.BadGateway, TimeSpan.FromSeconds(9)), (exception.StatusCode, exception.RetryAfter));
        Assert.Contains("<h1>Bad Gateway</h1>", exception.ResponseBody, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Bytes_that_are_no_utf8_break_nothing_but_their_character(string way, string provider)
    {
        await using var reach = await ClientReach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Text(Text).With(SimulatedFault.InvalidUtf8(6)));
        var stream = reach.Client.StreamAsync(Request(provider), TestContext.Current.CancellationToken);
        try
        {
            await stream.FinishAsync(TestContext.Current.CancellationToken);
            Assert.EndsWith("on.", stream.Content, StringComparison.Ordinal);
        }
        catch (LlmStreamException exception)
        {
            Assert.StartsWith("One", exception.Partial!.Content, StringComparison.Ordinal);
        }
    }

    private static SimulatedFault FaultOf(string name) => name switch
    {
        "cut" => SimulatedFault.CutAfterEvents(9),
        "cut in an event" => SimulatedFault.CutAfterBytes(6_000),
        "reset" => SimulatedFault.ResetAfterEvents(9),
        "reset in an event" => SimulatedFault.ResetAfterBytes(6_000),
        "no end" => SimulatedFault.MissingEnd,
        "malformed" => SimulatedFault.MalformedJson(7),
        _ => throw new ArgumentException($"There is no fault '{name}'."),
    };

    private static LlmRequest Request(string provider) => new()
    {
        Provider = provider,
        Model = ClientReach.ModelOf(provider),
        Messages = [Message.User("Count.")],
        Options = new LlmOptions { MaxTokens = 500 },
    };
}
