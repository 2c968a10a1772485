using System.Numerics;

namespace Mirascope.Gen;

/// <summary>
/// A list that only grows. It grows by whole segments that are never copied, so that a long stream leaves no garbage.
/// </summary>
internal sealed class EntryList
{
    // Segments double up to the largest size and then keep it, so that where an entry lies is plain arithmetic and a list is
    // never much larger than what is in it.
    private const int FirstBits = 4;
    private const int LargestBits = 7;
    private const int Doubling = LargestBits - FirstBits;
    private const int InDoubling = ((1 << Doubling) - 1) << FirstBits;

    private readonly List<LogEntry[]> _segments = [];
    private int _inLast;

    public int Count { get; private set; }

    public ref readonly LogEntry this[int index]
    {
        get
        {
            if (index >= InDoubling)
            {
                var rest = index - InDoubling;
                return ref _segments[Doubling + (rest >> LargestBits)][rest & ((1 << LargestBits) - 1)];
            }

            var segment = BitOperations.Log2((uint)(index >> FirstBits) + 1);
            return ref _segments[segment][index - (((1 << segment) - 1) << FirstBits)];
        }
    }

    public void Add(in LogEntry entry)
    {
        if (_segments.Count == 0 || _inLast == _segments[^1].Length)
        {
            _segments.Add(new LogEntry[1 << Math.Min(LargestBits, FirstBits + _segments.Count)]);
            _inLast = 0;
        }

        _segments[^1][_inLast++] = entry;
        Count++;
    }
}
