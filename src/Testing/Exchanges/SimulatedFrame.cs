namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>A piece of a body that is sent at once: an event of a stream, or a whole answer.</summary>
/// <param name="Bytes">What is sent.</param>
/// <param name="Wait">How long to wait before it; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
/// <param name="IsReset">Whether the connection breaks here, in place of bytes.</param>
internal readonly record struct SimulatedFrame(ReadOnlyMemory<byte> Bytes, TimeSpan Wait = default, bool IsReset = false)
{
    public static SimulatedFrame Reset { get; } = new(default, default, true);

    /// <summary>Waits as long as the frame asks for.</summary>
    public static Task WaitAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken) =>
        wait == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, time, cancellationToken);
}
