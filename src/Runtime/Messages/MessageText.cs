using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mirascope.Gen;

/// <summary>
/// The text of an interpolated message: holes are formatted in the invariant culture, and a <see cref="ContentPart"/> in
/// a hole becomes that part in its place. The compiler makes it; there is no reason to name it.
/// </summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MessageText
{
    private readonly List<ContentPart> _parts;
    private readonly StringBuilder _text;

    /// <summary>Called by the compiler.</summary>
    public MessageText(int literalLength, int formattedCount)
    {
        _parts = new List<ContentPart>(1);
        _text = new StringBuilder(literalLength + (formattedCount * 16));
    }

    /// <summary>Called by the compiler.</summary>
    public readonly void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Called by the compiler.</summary>
    public readonly void AppendFormatted(string? value) => _text.Append(value);

    /// <summary>Called by the compiler.</summary>
    public readonly void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    /// <summary>Called by the compiler.</summary>
    public readonly void AppendFormatted<T>(T value, string? format)
    {
        switch (value)
        {
            case null:
                break;
            case ContentPart part:
                AppendPart(part);
                break;
            case IEnumerable<ContentPart> parts:
                foreach (var each in parts)
                {
                    AppendPart(each);
                }

                break;
            case IFormattable formattable:
                _text.Append(formattable.ToString(format, CultureInfo.InvariantCulture));
                break;
            default:
                _text.Append(value.ToString());
                break;
        }
    }

    internal readonly IReadOnlyList<ContentPart> ToParts()
    {
        if (_text.Length > 0 || _parts.Count == 0)
        {
            FlushText();
        }

        return _parts;
    }

    private readonly void AppendPart(ContentPart part)
    {
        if (_text.Length > 0)
        {
            FlushText();
        }

        _parts.Add(part);
    }

    private readonly void FlushText()
    {
        _parts.Add(new TextPart(_text.ToString()));
        _text.Clear();
    }
}
