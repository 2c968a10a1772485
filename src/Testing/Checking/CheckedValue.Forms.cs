using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mirascope.Gen.Testing.Checking;

internal readonly partial struct CheckedValue
{
    public CheckedValue Object() => IsObject ? this : throw WrongType("an object");

    public string Text() => IsText ? Element.GetString()! : throw WrongType("a string");

    public bool Boolean() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw WrongType("a boolean"),
    };

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<CheckedValue> Items(string expected = "an array of objects", int minimum = 0, int maximum = int.MaxValue)
    {
        if (!IsArray)
            throw WrongType(expected);
        var items = new List<CheckedValue>();
        foreach (var item in Element.EnumerateArray())
            items.Add(new CheckedValue(item, Wording.Item(Path, items.Count), Wording));
        if (items.Count < minimum)
            throw Refuse(Wording.TooFewItems(Path, minimum, items.Count));
        return items.Count <= maximum ? items : throw Refuse(Wording.TooManyItems(Path, maximum, items.Count));
    }

    public decimal Number(decimal minimum, decimal maximum)
    {
        if (Element.ValueKind != JsonValueKind.Number)
            throw WrongType("a number");
        // A number beyond decimal's range is beyond every range asked for here.
        if (!Element.TryGetDecimal(out var value))
            value = Element.GetDouble() < 0 ? decimal.MinValue : decimal.MaxValue;
        if (value < minimum)
            throw Refuse(Wording.TooSmall(Path, minimum, Element));
        return value <= maximum ? value : throw Refuse(Wording.TooLarge(Path, maximum, Element));
    }

    public long Integer(long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        if (Element.ValueKind != JsonValueKind.Number || !Element.TryGetInt64(out var value))
            throw WrongType("an integer");
        if (value < minimum)
            throw Refuse(Wording.TooSmall(Path, minimum, Element));
        return value <= maximum ? value : throw Refuse(Wording.TooLarge(Path, maximum, Element));
    }

    /// <summary>A string that is one of these.</summary>
    public string OneOf(params string[] allowed)
    {
        var value = Text();
        return allowed.Contains(value, StringComparer.Ordinal) ? value : throw Refuse(Wording.NotOneOf(Path, value, allowed));
    }

    /// <summary>A string of a pattern and at most this length.</summary>
    public string Text(string pattern, int maximum)
    {
        var value = Text();
        if (value.Length > maximum)
            throw Refuse(Wording.TooLong(Path, maximum, value.Length));
        return Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant)
            ? value
            : throw Refuse(Wording.PatternMissed(Path, pattern));
    }

    public RefusedException WrongType(string expected) => Refuse(Wording.WrongType(Path, expected, Element));
}
