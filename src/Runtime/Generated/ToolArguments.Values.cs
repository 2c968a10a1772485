using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Generated;

/// <content>Text, choices, truth and numbers.</content>
public ref partial struct ToolArguments
{
    /// <summary>Reads a string.</summary>
    public string Text() => Expect(JsonTokenType.String, "a string") && TryGetText(out var text) ? text : "";

    /// <summary>Reads a string of one character.</summary>
    public char Character()
    {
        var text = Text();
        return Reason is not null ? default : text.Length == 1 ? text[0] : Fail<char>("must be a single character");
    }

    /// <summary>Reads one of some names, compared exactly; gives its place.</summary>
    public int Choice(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var text = Text();
        var place = Reason is null ? Array.IndexOf(names, text) : 0;
        return place >= 0 ? place : Fail<int>("must be one of " + string.Join(", ", names));
    }

    /// <summary>Reads true or false.</summary>
    public bool Boolean() => _json.TokenType != JsonTokenType.False && Expect(JsonTokenType.True, "a boolean");

    /// <summary>Reads a whole number, however it is written (<c>1</c>, <c>1.0</c>, <c>1e0</c>).</summary>
    public T Integer<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (!Expect(JsonTokenType.Number, "an integer"))
        {
            return default;
        }

        if (!ExactNumber.TryParse(_json.ValueSpan, out var number) || (number.IsWhole && !IsHeld(number, out T _)))
        {
            return Fail<T>($"must be between {Invariant(T.MinValue)} and {Invariant(T.MaxValue)}");
        }

        return number.IsWhole && IsHeld(number, out T value) ? value : Fail<T>("must be an integer, not a fraction");
    }

    /// <summary>Reads a number to the nearest value of a binary floating-point type; one beyond its range does not fit.</summary>
    public T Floating<T>()
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (!Expect(JsonTokenType.Number, "a number"))
        {
            return default;
        }

        // Converted from the text and not from a double, which would round twice.
        var value = T.Parse(Encoding.ASCII.GetString(_json.ValueSpan), NumberStyles.Float, CultureInfo.InvariantCulture);
        return T.IsFinite(value) ? value : Fail<T>("is beyond the range of the parameter");
    }

    /// <summary>Reads a decimal number; one that would have to be rounded does not fit.</summary>
    public decimal Decimal()
    {
        if (!Expect(JsonTokenType.Number, "a number"))
        {
            return default;
        }

        return ExactNumber.TryParse(_json.ValueSpan, out var number) && number.TryGetDecimal(out var value)
            ? value
            : Fail<decimal>("has more digits than a decimal holds");
    }

    private static bool IsHeld<T>(ExactNumber number, out T value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        value = default;
        if (!number.TryGetMagnitude(out var magnitude))
        {
            return false;
        }

        if (!number.IsNegative)
        {
            value = magnitude <= UInt128.CreateChecked(T.MaxValue) ? T.CreateTruncating(magnitude) : default;
            return magnitude <= UInt128.CreateChecked(T.MaxValue);
        }

        // The most negative number is one further from zero than the most positive one.
        var most = T.IsNegative(T.MinValue) ? UInt128.CreateChecked(T.MaxValue) + UInt128.One : UInt128.Zero;
        value = magnitude <= most ? T.Zero - T.CreateTruncating(magnitude) : default;
        return magnitude <= most;
    }
}
