using System.Text;

namespace Mirascope.Gen;

/// <summary>
/// Joins the deltas of one kind, as far as they have come, when somebody asks. A stream nobody looks back at pays nothing,
/// and asking after every delta copies only what is new.
/// </summary>
/// <param name="entries">Where the deltas are.</param>
/// <param name="kind">Which of them.</param>
/// <param name="part">Of which part; -1 for all.</param>
internal sealed class TextGatherer(EntryList entries, EntryKind kind, int part = -1)
{
    private StringBuilder? _text;
    private string _joined = "";
    private int _cursor = entries.Count;

    /// <summary>Whether there was any delta at all.</summary>
    public bool IsEmpty => Join().Length == 0;

    /// <summary>A gatherer that begins with the log's first entry.</summary>
    public static TextGatherer FromStart(EntryList entries, EntryKind kind) => new(entries, kind) { _cursor = 0 };

    public string Join()
    {
        var grown = false;
        for (; _cursor < entries.Count; _cursor++)
        {
            ref readonly var entry = ref entries[_cursor];
            if (entry.Kind == kind && (part < 0 || entry.Part == part))
            {
                (_text ??= new StringBuilder()).Append(entry.Text);
                grown = true;
            }
        }

        return grown ? _joined = _text!.ToString() : _joined;
    }
}
