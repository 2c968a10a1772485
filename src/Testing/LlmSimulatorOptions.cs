using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Testing;

/// <summary>How a simulator behaves. Read once, when the simulator is made.</summary>
public sealed class LlmSimulatorOptions
{
    /// <summary>
    /// The clock of what providers stamp with a time, such as <c>created</c>. By default it stands still at the beginning of
    /// 2026, so that the same request has the same answer to the last byte. It is the clock of waits, too (see
    /// <see cref="SimulatedFault"/>); where its timers are the system's, as they are by default, they take their time.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = StandingClock.Instance;

    /// <summary>
    /// Whose signatures hold where a request to Bedrock is signed; one with a bearer key needs none. The age of a signature is
    /// looked at where <see cref="TimeProvider"/> is a clock that goes.
    /// </summary>
    public AwsCredentials AwsCredentials { get; set; } = new("AKIASIMULATOR0000000", "simulated");
}
