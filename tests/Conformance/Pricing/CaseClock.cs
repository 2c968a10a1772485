namespace Mirascope.Gen.Conformance.Pricing;

/// <summary>A clock that stands at a case's time; without one it is the system's.</summary>
internal sealed class CaseClock(DateTimeOffset? time) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => time ?? base.GetUtcNow();
}
