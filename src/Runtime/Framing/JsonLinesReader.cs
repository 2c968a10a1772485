namespace Mirascope.Gen.Framing;

/// <summary>
/// Cuts a stream into lines, each of which is to be one JSON document (NDJSON, JSON Lines). The caller fills
/// <see cref="GetMemory"/>, says so with <see cref="Advance"/>, and takes lines with <see cref="TryRead(out ReadOnlySpan{byte})"/>
/// until there is none. Not safe for concurrent use.
/// </summary>
/// <remarks>
/// A line ends at LF; a CR before it is white space of the document and dropped, as are blanks at either end. Blank lines and a
/// byte order mark at the very start are no lines. What the lines hold is not looked at.
/// </remarks>
public sealed class JsonLinesReader : IFrameReader
{
    private const byte Lf = (byte)'\n';

    private readonly int _maxPendingBytes;
    private FrameBuffer _buffer = new();

    // How many of the unread bytes were searched for a line's end.
    private int _searched;
    private bool _isBomChecked;

    /// <summary>A reader at the beginning of a stream.</summary>
    /// <param name="maxPendingBytes">The most bytes a line may have before it is whole. Default 32 MiB.</param>
    public JsonLinesReader(int maxPendingBytes = 32 * 1024 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPendingBytes);
        _maxPendingBytes = maxPendingBytes;
    }

    /// <summary>The bytes in which the lines taken since the last <see cref="GetMemory"/> lie.</summary>
    public ReadOnlyMemory<byte> Buffer => _buffer.Written;

    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>Free space for the next bytes of the stream. Lines taken before are no longer valid.</summary>
    /// <param name="sizeHint">The least space needed; 0 leaves it to the reader, which gives at least one byte.</param>
    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    /// <summary>Says how many bytes were written to what <see cref="GetMemory"/> gave.</summary>
    public void Advance(int count) => _buffer.Advance(count);

    /// <summary>Takes the next line that is whole, without its end and the blanks around it.</summary>
    /// <returns>False where more bytes are needed.</returns>
    /// <exception cref="InvalidDataException">The pending line has more bytes than the reader allows.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        while (TryTakeLine(out line))
        {
            line = WithoutBlanks(line);
            if (line.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the line that the end of the stream left without its end: ask for it once there are no more bytes.</summary>
    public bool TryReadLast(out ReadOnlySpan<byte> line)
    {
        line = WithoutBlanks(_buffer.Unread);
        _buffer.Take(_buffer.Unread.Length);
        _searched = 0;
        return line.Length > 0;
    }

    bool IFrameReader.TryRead(out Frame frame) => ToFrame(TryRead(out ReadOnlySpan<byte> line), line, out frame);

    bool IFrameReader.TryReadLast(out Frame frame) => ToFrame(TryReadLast(out ReadOnlySpan<byte> line), line, out frame);

    /// <summary>
    /// Gives the buffer back while no line is pending, so that a stream that waits holds none. Lines taken before are no longer valid.
    /// </summary>
    /// <returns>Whether nothing was pending.</returns>
    public bool ReleaseBuffer()
    {
        if (_buffer.Unread.Length > 0)
        {
            return false;
        }

        _buffer.Return();
        return true;
    }

    /// <summary>Gives the buffer back. Lines taken before are no longer valid.</summary>
    public void Dispose() => _buffer.Return();

    private bool TryTakeLine(out ReadOnlySpan<byte> line)
    {
        var unread = _buffer.Unread;
        var length = unread[_searched..].IndexOf(Lf);
        if (length < 0)
        {
            _searched = unread.Length;
            line = default;
            return _searched <= _maxPendingBytes ? false : throw FrameBuffer.TooLong(_maxPendingBytes);
        }

        line = unread[..(_searched + length)];
        _buffer.Take(line.Length + 1);
        _searched = 0;
        return line.Length <= _maxPendingBytes ? true : throw FrameBuffer.TooLong(_maxPendingBytes);
    }

    private ReadOnlySpan<byte> WithoutBlanks(ReadOnlySpan<byte> line)
    {
        var text = !_isBomChecked && line.StartsWith(Bom) ? line[Bom.Length..] : line;
        _isBomChecked = true;
        return text.Trim(" \t\r\n"u8);
    }

    private bool ToFrame(bool isRead, ReadOnlySpan<byte> line, out Frame frame)
    {
        frame = isRead && _buffer.Written.Span.Overlaps(line, out var start) ? new Frame(default, line, start) : default;
        return isRead;
    }
}
