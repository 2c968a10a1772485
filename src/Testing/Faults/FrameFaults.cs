using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Faults;

/// <summary>What can be done to the pieces of a body. None of it asks for a piece before the one before it was taken.</summary>
internal static class FrameFaults
{
    /// <summary>Waits before every piece but the first.</summary>
    public static IEnumerable<SimulatedFrame> Paused(IEnumerable<SimulatedFrame> frames, TimeSpan wait) =>
        frames.Select((frame, index) => index == 0 ? frame : frame with { Wait = wait });

    /// <summary>Waits once, after so many pieces.</summary>
    public static IEnumerable<SimulatedFrame> Stalled(IEnumerable<SimulatedFrame> frames, int after, TimeSpan wait)
    {
        var index = 0;
        foreach (var frame in frames)
            yield return index++ == after ? frame with { Wait = wait } : frame;

        // Where all have come, the end is what does not come.
        if (index == after)
            yield return new SimulatedFrame(default, wait);
    }

    public static IEnumerable<SimulatedFrame> CutAfterEvents(IEnumerable<SimulatedFrame> frames, int events, bool isReset) =>
        isReset ? frames.Take(events).Append(SimulatedFrame.Reset) : frames.Take(events);

    public static IEnumerable<SimulatedFrame> CutAfterBytes(IEnumerable<SimulatedFrame> frames, long bytes, bool isReset)
    {
        var left = bytes;
        foreach (var frame in frames)
        {
            if (frame.Bytes.Length > left)
            {
                if (left > 0)
                    yield return frame with { Bytes = frame.Bytes[..(int)left] };
                break;
            }

            left -= frame.Bytes.Length;
            yield return frame;
        }

        if (isReset)
            yield return SimulatedFrame.Reset;
    }

    /// <summary>Changes the piece after so many.</summary>
    public static IEnumerable<SimulatedFrame> Changed(
        IEnumerable<SimulatedFrame> frames, int after, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) =>
        frames.Select((frame, index) => index == after ? frame with { Bytes = change(frame.Bytes) } : frame);

    /// <summary>Puts other pieces in place of all after so many.</summary>
    public static IEnumerable<SimulatedFrame> EndedBy(IEnumerable<SimulatedFrame> frames, int after, IEnumerable<ReadOnlyMemory<byte>> end) =>
        frames.Take(after).Concat(end.Select(bytes => new SimulatedFrame(bytes)));

    /// <summary>Gives the last pieces as often as is said.</summary>
    public static IEnumerable<SimulatedFrame> EndTimes(IEnumerable<SimulatedFrame> frames, int pieces, int times)
    {
        var held = new Queue<SimulatedFrame>();
        foreach (var frame in frames)
        {
            held.Enqueue(frame);
            if (held.Count > pieces)
                yield return held.Dequeue();
        }

        for (var i = 0; i < times; i++)
        {
            foreach (var last in held)
                yield return last;
        }
    }
}
