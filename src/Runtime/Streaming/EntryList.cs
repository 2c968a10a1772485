namespace Mirascope.Gen;

/// <summary>
/// A list that only grows. It grows by whole segments that are never copied, so that a long stream leaves no garbage.
/// </summary>
internal sealed class EntryList
{
    // Small, because most answers are short and what is not filled is wasted; a segment's own cost is still below a byte an entry.
    private const int Bits = 5;
    private const int Mask = (1 << Bits) - 1;

    private LogEntry[][] _segments = new LogEntry[2][];

    public int Count { get; private set; }

    public ref readonly LogEntry this[int index] => ref _segments[index >> Bits][index & Mask];

    public void Add(in LogEntry entry)
    {
        var segment = Count >> Bits;
        if ((Count & Mask) == 0)
        {
            if (segment == _segments.Length)
            {
                Array.Resize(ref _segments, 2 * segment);
            }

            _segments[segment] = new LogEntry[Mask + 1];
        }

        _segments[segment][Count++ & Mask] = entry;
    }
}
