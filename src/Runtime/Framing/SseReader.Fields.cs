using System.Buffers.Text;

namespace Mirascope.Gen.Framing;

public sealed partial class SseReader
{
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>Takes one line that is not blank into the pending event.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="end">Where it ends in the buffer.</param>
    private void ReadField(ReadOnlySpan<byte> line, int end)
    {
        if (line.StartsWith("data:"u8))
        {
            CheckPending(line.Length);
            AddData(ValueAfter(line, 4), end);
            return;
        }

        if (line.StartsWith("event:"u8))
        {
            CheckPending(line.Length);
            SetEvent(ValueAfter(line, 5));
            return;
        }

        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        if (!IsName(name))
        {
            return;
        }

        CheckPending(line.Length);
        var value = colon < 0 ? default : ValueAfter(line, colon);
        switch (name)
        {
            case [(byte)'d', ..]:
                AddData(value, end);
                break;
            case [(byte)'e', (byte)'v', ..]:
                SetEvent(value);
                break;
            case [(byte)'e', ..]:
                SetEvent(name);
                AddData(value, end);
                break;
            case [(byte)'i', ..] when !value.Contains((byte)0):
                _idField = value.ToArray();
                break;
            case [(byte)'r', ..]:
                SetRetry(value);
                break;
            default:
                break;
        }
    }

    private static ReadOnlySpan<byte> ValueAfter(ReadOnlySpan<byte> line, int colon)
    {
        var value = line[(colon + 1)..];
        return value.Length > 0 && value[0] == (byte)' ' ? value[1..] : value;
    }

    /// <summary>
    /// Adds a data line in place. It always fits: the LF between two lines takes the place of the field's name, and everything moves
    /// left over bytes that have been read.
    /// </summary>
    private void AddData(ReadOnlySpan<byte> value, int end)
    {
        if (!_hasData)
        {
            _hasData = true;
            _dataStart = end - value.Length;
            _dataLength = value.Length;
            return;
        }

        var to = _buffer.AsSpan(_dataStart + _dataLength);
        to[0] = Lf;
        value.CopyTo(to[1..]);
        _dataLength += value.Length + 1;
    }

    private void SetEvent(ReadOnlySpan<byte> value)
    {
        if (_event.Length < value.Length)
        {
            _event = new byte[Math.Max(32, value.Length)];
        }

        value.CopyTo(_event);
        _eventLength = value.Length;
    }

    private void SetRetry(ReadOnlySpan<byte> value)
    {
        if (value.Length == 0 || value.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return;
        }

        // More digits than a long holds are a wait nobody sits out; the bound stands for them.
        Retry = Utf8Parser.TryParse(value, out long milliseconds, out _) && milliseconds < int.MaxValue
            ? TimeSpan.FromMilliseconds(milliseconds)
            : LongestRetry;
    }
}
