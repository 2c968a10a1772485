namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>What goes back.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers, the content type among them.</param>
/// <param name="Frames">
/// The body. A streamed answer has one item an event, made only when it is asked for, and a transport sends each before it
/// asks for the next.
/// </param>
internal sealed record SimulatorResponse(
    int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, IEnumerable<ReadOnlyMemory<byte>> Frames);
