using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Transport;

public class CallTimerTests
{
    private static readonly TimeLimit Idle = TimeLimit.Of("Idle", TimeSpan.FromSeconds(10));
    private static readonly TimeLimit Total = TimeLimit.Of("Total", TimeSpan.FromSeconds(25));
    private static readonly TimeLimit None = TimeLimit.Of("Total", Timeout.InfiniteTimeSpan);

    [Fact]
    public void A_limit_passes_only_while_something_is_waited_for()
    {
        var clock = new ManualClock();
        using var timer = new CallTimer(clock, None);
        timer.Start(Idle);
        clock.Advance(TimeSpan.FromSeconds(9));
        timer.Stop();
        clock.Advance(TimeSpan.FromSeconds(100));
        timer.Start(Idle);
        clock.Advance(TimeSpan.FromSeconds(9));

        Assert.False(timer.Token.IsCancellationRequested);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(timer.Token.IsCancellationRequested);
        Assert.Equal(Idle, timer.Passed);
    }

    [Fact]
    public void What_was_used_before_counts()
    {
        var clock = new ManualClock();
        using var timer = new CallTimer(clock, None);
        timer.Start(Idle, TimeSpan.FromSeconds(7));
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(Idle, timer.Passed);
    }

    [Fact]
    public void The_total_wins_where_less_of_it_is_left()
    {
        var clock = new ManualClock();
        using var timer = new CallTimer(clock, Total);
        clock.Advance(TimeSpan.FromSeconds(20));
        timer.Start(Idle);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Total, timer.Passed);
        Assert.False(timer.Allows(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void After_a_limit_the_next_try_has_a_token_of_its_own()
    {
        var clock = new ManualClock();
        using var timer = new CallTimer(clock, None);
        timer.Start(Idle);
        clock.Advance(TimeSpan.FromSeconds(10));
        timer.Renew();

        Assert.False(timer.Token.IsCancellationRequested);
        Assert.Null(timer.Passed);
    }

    [Fact]
    public void After_closing_there_is_no_next_try()
    {
        using var timer = new CallTimer(new ManualClock(), None);
        timer.Close();
        timer.Renew();

        Assert.True(timer.Token.IsCancellationRequested);
    }
}
