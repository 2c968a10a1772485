namespace Mirascope.Gen.Framing;

/// <summary>One message of an AWS event stream. Its spans lie in the reader and hold until the reader is asked for room.</summary>
public readonly ref struct EventStreamFrame
{
    internal EventStreamFrame(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> payload, int payloadStart)
    {
        Headers = new EventStreamHeaders(headers);
        Payload = payload;
        PayloadStart = payloadStart;

        // One walk finds what is malformed and what the message is.
        foreach (var header in Headers)
        {
            if (header.Type != EventStreamHeaderType.Text || header.Name is not [(byte)':', ..])
            {
                continue;
            }

            if (header.Name.SequenceEqual(":message-type"u8))
            {
                IsError = !header.Value.SequenceEqual("event"u8);
            }
            else if (header.Name.SequenceEqual(":event-type"u8) || header.Name.SequenceEqual(":exception-type"u8) || header.Name.SequenceEqual(":error-code"u8))
            {
                Name = header.Value;
            }
        }
    }

    /// <summary>What the service calls the event, the exception or the error, UTF-8; empty where it does not say.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>Whether the service marks the message as an exception or an error. Nothing comes after one.</summary>
    public bool IsError { get; }

    /// <summary>The headers, checked to be well-formed.</summary>
    public EventStreamHeaders Headers { get; }

    /// <summary>The payload as it came.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Where <see cref="Payload"/> begins in <see cref="EventStreamReader.Buffer"/>.</summary>
    public int PayloadStart { get; }
}
