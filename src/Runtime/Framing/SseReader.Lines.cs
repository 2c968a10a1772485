namespace Mirascope.Gen.Framing;

public sealed partial class SseReader
{
    // The longest name of a known field, so that a line of more bytes shows whether it can become one.
    private const int LongestName = 5;

    private int _lineEnd;

    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>Drops the mark at the very start; false where too few bytes have come to tell.</summary>
    private bool CheckBom()
    {
        var start = _buffer.AsSpan(_lineStart, _end - _lineStart);
        if (start.Length < Bom.Length && Bom.StartsWith(start))
        {
            return false;
        }

        if (start.StartsWith(Bom))
        {
            _lineStart = _scanned = _lineStart + Bom.Length;
        }

        _isBomChecked = true;
        return true;
    }

    /// <summary>Takes the next whole line, without its end; comments come as any line, save those too long to wait for.</summary>
    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        while (_scanned < _end)
        {
            if (_skipsLf)
            {
                _skipsLf = false;
                if (_buffer[_scanned] == Lf)
                {
                    _lineStart = ++_scanned;
                    continue;
                }
            }

            var unread = _buffer.AsSpan(_scanned, _end - _scanned);
            var length = unread[0] == Lf ? 0 : unread.IndexOfAny(Cr, Lf);
            if (length < 0)
            {
                break;
            }

            var start = _lineStart;
            _lineEnd = _scanned + length;
            _skipsLf = _buffer[_lineEnd] == Cr;
            _lineStart = _scanned = _lineEnd + 1;
            if (_skipsLine)
            {
                _skipsLine = false;
                continue;
            }

            line = _buffer.AsSpan(start, _lineEnd - start);
            return true;
        }

        Suspend();
        line = default;
        return false;
    }

    /// <summary>The line's end has not come: lets go of what cannot matter, and bounds what can.</summary>
    private void Suspend()
    {
        _scanned = _end;
        var line = _buffer.AsSpan(_lineStart, _end - _lineStart);
        if (_skipsLine || IsHopeless(line))
        {
            _skipsLine = true;
            _end = _scanned = _lineStart;
        }
        else if (line.Length > LongestName)
        {
            CheckPending(line.Length);
        }
    }

    /// <summary>Whether a line that begins so can no longer become a known field.</summary>
    private static bool IsHopeless(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon >= 0)
        {
            return !IsName(line[..colon]);
        }

        return line.Length > 0 && !("data"u8.StartsWith(line) || "event"u8.StartsWith(line) || "id"u8.StartsWith(line)
            || "retry"u8.StartsWith(line) || "error"u8.StartsWith(line));
    }

    private static bool IsName(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("data"u8) || name.SequenceEqual("event"u8) || name.SequenceEqual("id"u8)
        || name.SequenceEqual("retry"u8) || name.SequenceEqual("error"u8);

    private void CheckPending(int lineLength)
    {
        if ((long)_dataLength + _eventLength + lineLength > _maxPendingBytes)
        {
            throw FrameBuffer.TooLong(_maxPendingBytes);
        }
    }
}
