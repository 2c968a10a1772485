namespace Mirascope.Gen.Testing.Checking;

/// <summary>Carries a refusal out of the depth of a check; never leaves the simulator.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
