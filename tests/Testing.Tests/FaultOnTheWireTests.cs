using System.Text;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>The bytes of replies that go wrong.</summary>
public class FaultOnTheWireTests
{
    public static TheoryData<string> Dialects => Dialect.Names;

    public static TheoryData<string> DialectsOfText => Dialect.NamesOfText;

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Last_event_is_missing_or_comes_twice(string dialect)
    {
        var good = await StreamAsync(dialect);
        var missing = await StreamAsync(dialect, SimulatedFault.MissingEnd);
        var repeated = await StreamAsync(dialect, SimulatedFault.RepeatedEnd);
        Assert.StartsWith(missing, good, StringComparison.Ordinal);
        var end = good[missing.Length..];
        Assert.InRange(end.Length, 1, good.Length / 2);
        Assert.Equal(good + end, repeated);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Events_and_bytes_are_counted(string dialect)
    {
        var good = await StreamAsync(dialect);
        Assert.Equal("", await StreamAsync(dialect, SimulatedFault.CutAfterEvents(0)));
        Assert.Equal(good, await StreamAsync(dialect, SimulatedFault.CutAfterEvents(1_000)));
        Assert.Equal(good[..100], await StreamAsync(dialect, SimulatedFault.CutAfterBytes(100)));
        var three = await StreamAsync(dialect, SimulatedFault.CutAfterEvents(3));
        Assert.StartsWith(three, good, StringComparison.Ordinal);
        Assert.NotInRange(three.Length, good.Length, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(DialectsOfText))]
    public async Task Garbage_stands_in_one_event(string dialect)
    {
        var good = await StreamAsync(dialect);
        Assert.Equal(good.Length - 1, (await StreamAsync(dialect, SimulatedFault.MalformedJson(3))).Length);
        Assert.Contains('\u00FF', await StreamAsync(dialect, SimulatedFault.InvalidUtf8(3)));
        Assert.Contains("<h1>502 Bad Gateway</h1>", await StreamAsync(dialect, SimulatedFault.HtmlPage(3)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Whole_answer_counts_as_one_event(string dialect)
    {
        var simulator = new LlmSimulator().Enqueue(
            SimulatedReply.Own().With(SimulatedFault.CutAfterBytes(20)),
            SimulatedReply.Own().With(SimulatedFault.MalformedJson()),
            SimulatedReply.Own().With(SimulatedFault.HtmlPage(), SimulatedFault.Header("content-type", "text/html")),
            SimulatedReply.Own().With(SimulatedFault.RepeatedEnd));
        var replies = new List<Reply>();
        for (var i = 0; i < 4; i++)
            replies.Add(await Dialect.Of(dialect).SendAsync(simulator, Dialect.Of(dialect).Good));
        Assert.Equal(replies[3].Text[..20], replies[0].Text);
        Assert.Equal(replies[3].Text[..^1], replies[1].Text);
        Assert.StartsWith("<!DOCTYPE html>", replies[2].Text, StringComparison.Ordinal);
        Assert.Equal("text/html", replies[2].Headers["Content-Type"]);
        Assert.NotNull(replies[3].Json);
    }

    [Theory]
    [InlineData("handler")]
    [InlineData("host")]
    public async Task Faults_take_effect_one_upon_the_other(string way)
    {
        await using var reach = await OfficialClients.Reach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Own().With(SimulatedFault.CutAfterEvents(3), SimulatedFault.RepeatedEnd).With(SimulatedFault.Header("x-custom", "yes")));
        using var request = Dialect.OpenAI.StreamRequest();
        request.RequestUri = new Uri(reach.Address, Dialect.OpenAI.Path);
        using var response = await reach.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var reply = await Reply.ReadAsync(response);
        Assert.Equal(4, reply.Events.Count);
        Assert.Equal(reply.Events[2].ToJsonString(), reply.Events[3].ToJsonString());
        Assert.Equal("yes", reply.Headers["x-custom"]);
    }

    [Theory]
    [InlineData("handler")]
    [InlineData("host")]
    public async Task Connection_breaks_in_the_body_after_what_was_sent(string way)
    {
        await using var reach = await OfficialClients.Reach.OfAsync(way);
        reach.Simulator.Enqueue(SimulatedReply.Own().With(SimulatedFault.ResetAfterBytes(300)));
        using var request = Dialect.OpenAI.StreamRequest();
        request.RequestUri = new Uri(reach.Address, Dialect.OpenAI.Path);
        using var response = await reach.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var (bytes, buffer) = (0, new byte[4096]);
        var exception = await Assert.ThrowsAsync<HttpIOException>(async () =>
        {
            while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is var count and > 0)
                bytes += count;
        });
        Assert.Equal((300, HttpRequestError.ResponseEnded), (bytes, exception.HttpRequestError));
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedFault.CutAfterEvents(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedFault.ResetAfterBytes(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedFault.Delay(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedFault.ErrorEvent(0, "x", "y", 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatedReply.Raw(99, "text/html", ""));
        Assert.Throws<ArgumentException>(() => SimulatedReply.Own().With([null!]));
        Assert.Throws<InvalidOperationException>(() => SimulatedReply.Own().WithThought("Hm."));
    }

    private static async Task<string> StreamAsync(string dialect, params SimulatedFault[] faults)
    {
        var simulator = new LlmSimulator().Enqueue(SimulatedReply.Own().With(faults));
        using var request = Dialect.Of(dialect).StreamRequest();
        using var invoker = new HttpMessageInvoker(simulator.CreateHandler());
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        return Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
