using System.Globalization;
using System.Text.RegularExpressions;

namespace Mirascope.Gen.Generated;

/// <content>What a parameter's attributes and its schema ask beyond the type. Each gives the value back.</content>
public ref partial struct ToolArguments
{
    /// <summary>Asks for a least value.</summary>
    public T AtLeast<T>(T value, T limit)
        where T : struct, IComparable<T>, IFormattable =>
        Keep(value, value.CompareTo(limit) >= 0, "must be at least ", limit);

    /// <summary>Asks for a greatest value.</summary>
    public T AtMost<T>(T value, T limit)
        where T : struct, IComparable<T>, IFormattable =>
        Keep(value, value.CompareTo(limit) <= 0, "must be at most ", limit);

    /// <summary>Asks for a value above a limit.</summary>
    public T Above<T>(T value, T limit)
        where T : struct, IComparable<T>, IFormattable =>
        Keep(value, value.CompareTo(limit) > 0, "must be greater than ", limit);

    /// <summary>Asks for a value below a limit.</summary>
    public T Below<T>(T value, T limit)
        where T : struct, IComparable<T>, IFormattable =>
        Keep(value, value.CompareTo(limit) < 0, "must be less than ", limit);

    /// <summary>Asks for a length, counted in code points as JSON Schema does.</summary>
    public string Length(string value, int least, int most)
    {
        ArgumentNullException.ThrowIfNull(value);
        var length = 0;
        foreach (var _ in value.EnumerateRunes())
        {
            length++;
        }

        CheckCount(length, least, most, "characters");
        return value;
    }

    /// <summary>Asks for a number of items.</summary>
    public List<T> Count<T>(List<T> value, int least, int most)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckCount(value.Count, least, most, "items");
        return value;
    }

    /// <summary>Asks for a text of a pattern.</summary>
    /// <param name="value">The text.</param>
    /// <param name="pattern">A pattern that does not backtrack: its time is linear in the text.</param>
    public string Matches(string value, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (Reason is null && !pattern.IsMatch(value))
        {
            Fail("must match " + pattern);
        }

        return value;
    }

    private T Keep<T>(T value, bool fits, string phrase, T limit)
        where T : struct, IFormattable
    {
        if (!fits)
        {
            Fail(phrase + Invariant(limit));
        }

        return value;
    }

    private void CheckCount(int count, int least, int most, string what)
    {
        if (count < least)
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"must have at least {least} {what}, not {count}"));
        }
        else if (count > most)
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"must have at most {most} {what}, not {count}"));
        }
    }

    private static string Invariant<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
