using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Testing.Answering.Schemas;

/// <summary>
/// Puts a string together from a regular expression: literals, classes, groups, the first of several alternatives, the least
/// a quantifier asks for. Look-around and back references are beyond it; the caller checks what comes out.
/// </summary>
internal sealed class PatternReader(string pattern)
{
    private const int MostRepeats = 256;

    private int _at;

    public string Build() => Alternatives();

    private string Alternatives()
    {
        var first = Sequence();
        while (_at < pattern.Length && pattern[_at] == '|')
        {
            _at++;
            Sequence();
        }

        return first;
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            var atom = Atom();
            var repeats = Repeats();
            for (var i = 0; i < repeats; i++)
                text.Append(atom);
        }

        return text.ToString();
    }

    private string Atom()
    {
        var next = pattern[_at++];
        switch (next)
        {
            case '^' or '$':
                return "";
            case '.':
                return "a";
            case '[':
                return Class();
            case '\\':
                return _at < pattern.Length ? Escape(pattern[_at++]) : "";
            case '(':
                SkipGroupHead();
                var inner = Alternatives();
                _at++;
                return inner;
            default:
                return next.ToString();
        }
    }

    private void SkipGroupHead()
    {
        if (_at >= pattern.Length || pattern[_at] != '?')
            return;
        var end = pattern.AsSpan(_at).IndexOfAny(':', '>', '=');
        _at = end < 0 ? pattern.Length : _at + end + 1;
    }

    private string Class()
    {
        var isNegated = _at < pattern.Length && pattern[_at] == '^';
        if (isNegated)
            _at++;
        string? first = null;
        var members = new StringBuilder();
        while (_at < pattern.Length && (pattern[_at] != ']' || first is null))
        {
            var next = pattern[_at++];
            var member = next == '\\' && _at < pattern.Length ? Escape(pattern[_at++]) : next.ToString();
            first ??= member;
            members.Append(member);
        }

        _at++;
        return isNegated ? "aA1_ -".First(candidate => !members.ToString().Contains(candidate, StringComparison.Ordinal) || candidate == '-').ToString() : first ?? "";
    }

    private static string Escape(char escaped) => escaped switch
    {
        'd' => "1",
        'w' or 'S' or 'D' or 'p' => "a",
        's' or 'W' => " ",
        'b' or 'B' or 'A' or 'z' or 'Z' => "",
        't' => "\t",
        'n' => "\n",
        'r' => "\r",
        _ => escaped.ToString(),
    };

    private int Repeats()
    {
        if (_at >= pattern.Length)
            return 1;
        var count = pattern[_at] switch
        {
            '+' => Single(1),
            '*' => Single(0),
            '?' => Single(0),
            '{' => Braces(),
            _ => 1,
        };

        // A lazy or possessive mark changes nothing here.
        if (_at < pattern.Length && _at > 0 && pattern[_at] is '?' or '+' && pattern[_at - 1] is '+' or '*' or '?' or '}')
            _at++;
        return Math.Min(count, MostRepeats);
    }

    private int Single(int count)
    {
        _at++;
        return count;
    }

    private int Braces()
    {
        var end = pattern.IndexOf('}', _at);
        if (end < 0)
            return 1;
        var least = pattern[(_at + 1)..end].Split(',')[0];
        _at = end + 1;
        return int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;
    }
}
