using Mirascope.Gen.Testing.Exchanges;
using Mirascope.Gen.Testing.Faults;

namespace Mirascope.Gen.Testing;

public sealed partial class SimulatedFault
{
    /// <summary>
    /// Nobody listens. Behind a port the connection stands by then, and breaks before a byte of the answer, as with
    /// <see cref="ConnectionReset"/>. The request is among those the simulator received.
    /// </summary>
    public static SimulatedFault ConnectionRefused { get; } = new((response, _) => response with { Connection = ConnectionFault.Refused });

    /// <summary>The connection breaks before a byte of the answer.</summary>
    public static SimulatedFault ConnectionReset { get; } = new((response, _) => response with { Connection = ConnectionFault.Reset });

    /// <summary>The body ends too early, in good order: whoever reads it sees an end and no error.</summary>
    /// <param name="events">How many events come.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static SimulatedFault CutAfterEvents(int events) => AfterEvents(events, isReset: false);

    /// <summary>The body ends too early, in good order: whoever reads it sees an end and no error.</summary>
    /// <param name="bytes">How many bytes of the body come; an event or a character may be cut in two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static SimulatedFault CutAfterBytes(long bytes) => AfterBytes(bytes, isReset: false);

    /// <summary>The connection breaks while the body is read.</summary>
    /// <param name="events">How many events come before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static SimulatedFault ResetAfterEvents(int events) => AfterEvents(events, isReset: true);

    /// <summary>The connection breaks while the body is read.</summary>
    /// <param name="bytes">How many bytes of the body come before; an event or a character may be cut in two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static SimulatedFault ResetAfterBytes(long bytes) => AfterBytes(bytes, isReset: true);

    private static SimulatedFault AfterEvents(int events, bool isReset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        return Frames(frames => FrameFaults.CutAfterEvents(frames, events, isReset));
    }

    private static SimulatedFault AfterBytes(long bytes, bool isReset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return Frames(frames => FrameFaults.CutAfterBytes(frames, bytes, isReset));
    }
}
