using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>Limits of the whole call and of its beginning.</content>
public partial class TimeFaultTests
{
    [Fact]
    [Trait("Fault", "T08")]
    public async Task T08_A_server_that_never_answers_meets_the_first_bytes_limit_and_is_asked_again()
    {
        var clock = new ManualClock { SkipsDelays = true };
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.ClosedAsync();
        });
        using var calls = new TestCalls(server.Address, options => (options.TimeProvider, options.MaxRetries) = (clock, 1));
        var call = calls.CallAsync();
        for (var i = 0; i < 2; i++)
        {
            await clock.ArmedAsync(FirstByte).WaitAsync(TimeSpan.FromSeconds(30));
            clock.Advance(FirstByte);
        }

        var error = await TestCalls.FailsAsync<LlmTimeoutException>(() => call);
        Assert.Equal(FirstByte, error.Limit);
        Assert.Contains("600 s (LlmClientOptions.FirstByteTimeout)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "T08")]
    public async Task T08_The_total_limit_covers_all_tries()
    {
        var clock = new ManualClock { SkipsDelays = true };
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.ClosedAsync();
        });
        using var calls = new TestCalls(server.Address, options =>
            (options.TimeProvider, options.MaxRetries, options.TotalTimeout) = (clock, 5, TimeSpan.FromSeconds(700)));
        var call = calls.CallAsync();
        await clock.ArmedAsync(FirstByte);
        clock.Advance(FirstByte);
        await clock.ArmedAsync(TimeSpan.FromSeconds(99.5)).WaitAsync(TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(99.5));

        Assert.Equal(TimeSpan.FromSeconds(700), (await TestCalls.FailsAsync<LlmTimeoutException>(() => call)).Limit);
    }

    [Fact]
    [Trait("Fault", "C07")]
    public async Task C07_The_callers_token_goes_before_a_limit_that_passes_at_the_same_moment()
    {
        var clock = new ManualClock();
        using var cancel = new CancellationTokenSource(FirstByte, clock);
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.ClosedAsync();
        });
        using var calls = new TestCalls(server.Address, options => options.TimeProvider = clock);
        var call = calls.CallAsync(cancel.Token);
        await clock.ArmedAsync(FirstByte);
        clock.Advance(FirstByte);

        var error = await TestCalls.FailsAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, error.CancellationToken);
    }
}
