using System;

namespace Mirascope.Gen.Catalog;

/// <summary>Walks over what lies between separators, blanks around it taken off; no list is made.</summary>
internal ref struct CatalogCursor
{
    private readonly string _text;
    private readonly int _end;
    private readonly char _separator;
    private int _next;

    /// <param name="text">The text to walk in.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="separator">What separates.</param>
    public CatalogCursor(string text, int start, int end, char separator)
    {
        (_text, _end, _separator) = (text, end, separator);
        LineStart = Start = _next = start;
    }

    /// <summary>Where the walk began.</summary>
    public readonly int LineStart;

    /// <summary>Where <see cref="Current"/> begins in the text; where the walk ended, after its end.</summary>
    public int Start;

    public ReadOnlySpan<char> Current;

    public bool MoveNext()
    {
        if (_next > _end)
        {
            Start = _end;
            return false;
        }

        var rest = _text.AsSpan(_next, _end - _next);
        var length = rest.IndexOf(_separator);
        var piece = length < 0 ? rest : rest.Slice(0, length);
        var trimmed = piece.TrimStart();
        Start = _next + piece.Length - trimmed.Length;
        Current = trimmed.TrimEnd();
        _next += piece.Length + 1;
        return true;
    }
}
