using System.Text;

namespace Mirascope.Gen.Framing;

/// <summary>
/// Cuts the bytes of an event stream into events, by the rules of the WHATWG standard. The caller fills
/// <see cref="GetMemory"/>, says so with <see cref="Advance"/>, and takes events with <see cref="TryRead"/> until there is none.
/// Not safe for concurrent use.
/// </summary>
/// <remarks>
/// One rule is added to the standard: a field <c>error</c> makes an event of that name with the field's value as its data,
/// because some servers report a failure that way and a stream that just ends would hide it.
/// A byte is searched once and moved a bounded number of times, however the stream is cut. Nothing that cannot become part
/// of an event is kept: comments and unknown fields cost no memory, whatever their length.
/// </remarks>
public sealed partial class SseReader : IFrameReader
{
    private const byte Lf = (byte)'\n';
    private const byte Cr = (byte)'\r';

    private readonly int _maxPendingBytes;

    // The line being gathered: where it begins, and up to where it has been searched for its end.
    private int _lineStart;
    private int _scanned;

    // The pending event. Its data lies in the buffer in one piece; its name is set aside, because it may stand between data lines.
    private bool _hasData;
    private int _dataStart;
    private int _dataLength;
    private byte[] _event = [];
    private int _eventLength;

    private bool _isBomChecked;
    private bool _skipsLf;
    private bool _skipsLine;

    private byte[] _idField = [];
    private byte[] _id = [];
    private string? _lastEventId = "";

    /// <summary>A reader at the beginning of a stream.</summary>
    /// <param name="maxPendingBytes">The most bytes an event may have before it is whole. Default 32 MiB.</param>
    public SseReader(int maxPendingBytes = 32 * 1024 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPendingBytes);
        _maxPendingBytes = maxPendingBytes;
    }

    /// <summary>The last event id the stream has set; empty where it has set none.</summary>
    public string LastEventId => _lastEventId ??= Encoding.UTF8.GetString(_id);

    /// <summary>How long the server asks to wait before connecting again; null where it has not said.</summary>
    public TimeSpan? Retry { get; private set; }

    /// <summary>Takes the next event that is whole.</summary>
    /// <returns>False where more bytes are needed.</returns>
    /// <exception cref="InvalidDataException">The pending event has more bytes than the reader allows.</exception>
    public bool TryRead(out SseFrame frame)
    {
        if (!_isBomChecked && !CheckBom())
        {
            frame = default;
            return false;
        }

        while (TryReadLine(out var line))
        {
            if (line.Length > 0)
            {
                ReadField(line, _lineEnd);
            }
            else if (TryDispatch(out frame))
            {
                return true;
            }
        }

        frame = default;
        return false;
    }

    /// <summary>
    /// Takes the event that the end of the stream left without its blank line. The standard drops it; a reader that is lenient at
    /// the end asks for it once there are no more bytes and <see cref="TryRead"/> has given its last.
    /// </summary>
    public bool TryReadLast(out SseFrame frame)
    {
        if (!_skipsLine && _end > _lineStart)
        {
            var end = _end;
            var line = _buffer.AsSpan(_lineStart, end - _lineStart);
            _lineStart = _scanned = end;
            ReadField(line, end);
        }

        return TryDispatch(out frame);
    }

    bool IFrameReader.TryRead(out Frame frame) => ToFrame(TryRead(out var read), read, out frame);

    bool IFrameReader.TryReadLast(out Frame frame) => ToFrame(TryReadLast(out var read), read, out frame);

    /// <summary>Gives the buffer back. Frames taken before are no longer valid.</summary>
    public void Dispose() => ReturnBuffer();

    private static bool ToFrame(bool isRead, SseFrame read, out Frame frame)
    {
        frame = new Frame(read.Event, read.Data, read.DataStart);
        return isRead;
    }

    private bool TryDispatch(out SseFrame frame)
    {
        if (!ReferenceEquals(_id, _idField))
        {
            _id = _idField;
            _lastEventId = null;
        }

        var name = _event.AsSpan(0, _eventLength);
        frame = _hasData ? new SseFrame(name, _buffer.AsSpan(_dataStart, _dataLength), _dataStart) : default;
        var dispatched = _hasData;
        _eventLength = 0;
        _dataLength = 0;
        _hasData = false;
        return dispatched;
    }
}
