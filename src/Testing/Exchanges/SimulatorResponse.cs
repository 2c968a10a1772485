namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>What goes back.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers, the content type among them.</param>
/// <param name="Frames">
/// The body. A streamed answer has one item an event, made only when it is asked for, and a transport sends each before it
/// asks for the next.
/// </param>
internal sealed record SimulatorResponse(
    int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, IEnumerable<SimulatedFrame> Frames)
{
    /// <summary>How long to wait before anything is sent.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What becomes of the connection in place of an answer.</summary>
    public ConnectionFault Connection { get; init; }

    /// <summary>The same with a header set, in place of those of this name.</summary>
    public SimulatorResponse WithHeader(string name, string value) => this with
    {
        Headers = [.. Headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)), new(name, value)],
    };
}
