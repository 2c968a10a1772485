namespace Mirascope.Gen.Testing;

/// <summary>A clock that does not go.</summary>
internal sealed class StandingClock : TimeProvider
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private StandingClock()
    {
    }

    public static StandingClock Instance { get; } = new();

    public override DateTimeOffset GetUtcNow() => Moment;
}
