using Mirascope.Gen.Testing.Exchanges;
using Mirascope.Gen.Testing.Faults;

namespace Mirascope.Gen.Testing;

/// <summary>
/// What goes wrong with a reply on its way; see <see cref="SimulatedReply.With"/>. The same for every dialect, and the same through the
/// handler and behind a port. Where a fault counts events, an answer that is not streamed has one. Immutable.
/// </summary>
/// <remarks>
/// Waits are those of <see cref="LlmSimulatorOptions.TimeProvider"/>: with a clock of your own a test passes hours without
/// waiting for them.
/// </remarks>
public sealed partial class SimulatedFault
{
    private readonly Func<SimulatorResponse, FaultScene, SimulatorResponse> _apply;

    private SimulatedFault(Func<SimulatorResponse, FaultScene, SimulatorResponse> apply) => _apply = apply;

    /// <summary>Nothing comes for a while: the status and the headers wait, too.</summary>
    /// <param name="wait">How long; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative.</exception>
    public static SimulatedFault Delay(TimeSpan wait)
    {
        var checkedWait = Checked(wait);
        return new SimulatedFault((response, _) => response with { Delay = checkedWait });
    }

    /// <summary>The events come slowly: there is a wait between every two.</summary>
    /// <param name="wait">How long; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative.</exception>
    public static SimulatedFault Pause(TimeSpan wait)
    {
        var checkedWait = Checked(wait);
        return Frames(frames => FrameFaults.Paused(frames, checkedWait));
    }

    /// <summary>The stream comes to a halt once and then goes on.</summary>
    /// <param name="afterEvents">How many events come before.</param>
    /// <param name="wait">How long; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number or the wait is negative.</exception>
    public static SimulatedFault Stall(int afterEvents, TimeSpan wait)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterEvents);
        var checkedWait = Checked(wait);
        return Frames(frames => FrameFaults.Stalled(frames, afterEvents, checkedWait));
    }

    /// <summary>A header is another, or there is one more.</summary>
    /// <param name="name">The name, such as <c>Retry-After</c> or <c>Content-Type</c>.</param>
    /// <param name="value">The value.</param>
    public static SimulatedFault Header(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return new SimulatedFault((response, _) => response.WithHeader(name, value));
    }

    internal SimulatorResponse Apply(SimulatorResponse response, FaultScene scene) => _apply(response, scene);

    private static SimulatedFault Frames(Func<IEnumerable<SimulatedFrame>, IEnumerable<SimulatedFrame>> change) =>
        new((response, _) => response with { Frames = change(response.Frames) });

    private static TimeSpan Checked(TimeSpan wait) => wait >= TimeSpan.Zero || wait == Timeout.InfiniteTimeSpan
        ? wait
        : throw new ArgumentOutOfRangeException(nameof(wait), wait, "A wait is not negative.");
}
