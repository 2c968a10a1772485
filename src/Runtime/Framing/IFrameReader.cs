namespace Mirascope.Gen.Framing;

/// <summary>
/// Cuts the bytes of a stream into events: what whoever reads streams needs of a reader, whichever framing it knows. The caller
/// fills <see cref="GetMemory"/>, says so with <see cref="Advance"/>, and takes events with <see cref="TryRead"/> until there is none.
/// </summary>
internal interface IFrameReader : IDisposable
{
    /// <summary>The bytes in which the data of the frames taken since the last <see cref="GetMemory"/> lies.</summary>
    ReadOnlyMemory<byte> Buffer { get; }

    /// <summary>Free space for the next bytes, at least one.</summary>
    Memory<byte> GetMemory(int sizeHint = 0);

    /// <summary>Says how many bytes were written to what <see cref="GetMemory"/> gave.</summary>
    void Advance(int count);

    /// <summary>Takes the next event that is whole.</summary>
    /// <exception cref="InvalidDataException">The pending event has more bytes than the reader allows.</exception>
    /// <exception cref="FrameFormatException">The bytes are not of the framing's form.</exception>
    bool TryRead(out Frame frame);

    /// <summary>Takes what the end of the stream left without its end, where the framing lets that count.</summary>
    bool TryReadLast(out Frame frame);

    /// <summary>Gives the buffer back while nothing is pending.</summary>
    /// <returns>Whether nothing was pending.</returns>
    bool ReleaseBuffer();
}
