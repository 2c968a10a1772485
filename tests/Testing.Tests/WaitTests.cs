using Mirascope.Gen.Testing;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests;

/// <summary>Waits go by the simulator's clock: here it stands still until the test moves it.</summary>
public class WaitTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TheoryData<string, string> Reaches => ClientReach.Rows;

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Answer_that_does_not_begin_is_given_up(string way, string provider)
    {
        var clock = new ManualClock();
        await using var reach = await ClientReach.OfAsync(way, options => options.TimeProvider = clock, clock);
        reach.Simulator.Enqueue(SimulatedReply.Own().With(SimulatedFault.Delay(Hour)));
        var call = reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken);
        await clock.ArmedAsync(Hour);
        clock.Advance(TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<LlmTimeoutException>(() => call);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Answer_that_begins_late_is_read(string way, string provider)
    {
        var clock = new ManualClock();
        await using var reach = await ClientReach.OfAsync(way, options => options.TimeProvider = clock, clock);
        reach.Simulator.Enqueue(SimulatedReply.Text("Well.").With(SimulatedFault.Delay(TimeSpan.FromMinutes(9))));
        var call = reach.Client.CallAsync(Request(provider), TestContext.Current.CancellationToken);
        await clock.ArmedAsync(TimeSpan.FromMinutes(9));
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("Well.", (await call).Content);
    }

    [Theory]
    [MemberData(nameof(Reaches))]
    public async Task Stream_that_stalls_is_given_up_with_what_came(string way, string provider)
    {
        var clock = new ManualClock();
        await using var reach = await ClientReach.OfAsync(way, options => options.TimeProvider = clock, clock);
        reach.Simulator.Enqueue(SimulatedReply.Text("One two three four five six seven eight nine ten.").With(SimulatedFault.Stall(8, Timeout.InfiniteTimeSpan)));
        var stream = reach.Client.StreamAsync(Request(provider), TestContext.Current.CancellationToken);
        await using var words = stream.TextAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await words.MoveNextAsync());
        var exception = await Assert.ThrowsAsync<LlmStreamException>(async () =>
        {
            Task<bool> next;
            do
            {
                next = words.MoveNextAsync().AsTask();
                for (; !next.IsCompleted; await Task.Yield())
                    clock.Advance(TimeSpan.FromMinutes(2));
            }
            while (await next);
        });
        Assert.IsType<LlmTimeoutException>(exception.InnerException);
        Assert.StartsWith("One", stream.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handler")]
    [InlineData("host")]
    public async Task Events_come_one_pause_apart(string way)
    {
        var clock = new ManualClock();
        await using var reach = await ClientReach.OfAsync(way, options => options.TimeProvider = clock, clock);
        reach.Simulator.Enqueue(SimulatedReply.Text("Well, well.").With(SimulatedFault.Pause(TimeSpan.FromSeconds(7))));
        var stream = reach.Client.StreamAsync(Request(Provider.OpenAI), TestContext.Current.CancellationToken);
        var reading = stream.FinishAsync(TestContext.Current.CancellationToken);
        var began = clock.GetUtcNow();
        while (!reading.IsCompleted)
        {
            await Task.WhenAny(reading, clock.ArmedAsync(TimeSpan.FromSeconds(7)));
            clock.Advance(TimeSpan.FromSeconds(7));
        }

        await reading;
        Assert.Equal("Well, well.", stream.Content);
        Assert.InRange(clock.GetUtcNow() - began, TimeSpan.FromSeconds(28), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Body_that_is_closed_while_it_waits_ends_the_read()
    {
        using var invoker = new HttpMessageInvoker(new LlmSimulator().Enqueue(SimulatedReply.Own().With(SimulatedFault.Stall(0, Timeout.InfiniteTimeSpan))).CreateHandler());
        using var request = Dialect.OpenAI.StreamRequest();
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var read = stream.ReadAsync(new byte[10], TestContext.Current.CancellationToken).AsTask();
        Assert.False(read.IsCompleted);
        await stream.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => read);
    }

    private static LlmRequest Request(string provider) => new()
    {
        Provider = provider,
        Model = ClientReach.ModelOf(provider),
        Messages = [Message.User("Count.")],
        Options = new LlmOptions { MaxTokens = 500 },
    };
}
