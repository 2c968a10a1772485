namespace Mirascope.Gen;

/// <summary>
/// A list that only grows. It grows by whole segments that are never copied, so that a long stream leaves no garbage.
/// </summary>
internal sealed class EntryList
{
    private const int FirstSegment = 16;
    private const int LargestSegment = 1024;

    private readonly List<LogEntry[]> _segments = [];
    private readonly List<int> _starts = [];
    private int _inLast;

    public int Count { get; private set; }

    public ref readonly LogEntry this[int index]
    {
        get
        {
            var segment = _segments.Count - 1;
            while (_starts[segment] > index)
            {
                segment--;
            }

            return ref _segments[segment][index - _starts[segment]];
        }
    }

    public void Add(in LogEntry entry)
    {
        if (_segments.Count == 0 || _inLast == _segments[^1].Length)
        {
            var size = _segments.Count == 0 ? FirstSegment : Math.Min(LargestSegment, _segments[^1].Length * 2);
            _segments.Add(new LogEntry[size]);
            _starts.Add(Count);
            _inLast = 0;
        }

        _segments[^1][_inLast++] = entry;
        Count++;
    }
}
