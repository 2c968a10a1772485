using System.Text.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>Turns the events of one stream into log entries. Used by one reader at a time; keeps no bytes.</summary>
internal abstract class StreamDecoder
{
    /// <summary>Whether the terminal event was seen: whatever comes after it is ignored.</summary>
    public bool IsComplete { get; protected set; }

    /// <summary>The provider's error, once an event carried one: the stream is over.</summary>
    public ProviderError? Error { get; protected set; }

    /// <summary>Reads one event. Unknown fields are skipped and unknown events kept as raw ones.</summary>
    /// <param name="name">The event's name on the wire; empty where it has none.</param>
    /// <param name="data">Its data.</param>
    /// <param name="log">Where the entries go.</param>
    /// <returns>Whether the event counts as activity; a keep-alive does not.</returns>
    /// <exception cref="JsonException">The data is not JSON of the dialect's form.</exception>
    public abstract bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log);

    /// <summary>Reads a frame that the framing itself marks as an error. Where the framing has no such mark this is never called.</summary>
    /// <inheritdoc cref="Read"/>
    public virtual bool ReadError(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log) => Read(name, data, log);

    /// <summary>
    /// The body ended where it may, after its last event. A dialect without a terminal event is complete by that, once its answer
    /// has said why it stopped; to any other it is a cut.
    /// </summary>
    public virtual void End(ResponseLog log)
    {
    }
}
