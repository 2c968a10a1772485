namespace Mirascope.Gen.Json;

/// <summary>
/// A JSON number as written: digits times a power of ten, without any rounding. A value that a .NET type cannot hold exactly
/// is found out here instead of being changed silently.
/// </summary>
internal readonly record struct ExactNumber(bool IsNegative, UInt128 Digits, int Exponent)
{
    private const int MostDigits = 38;
    private const int ExponentLimit = 1_000_000;

    /// <summary>Reads a token that the JSON reader has found to be a number; false where it has more digits than any type holds.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ExactNumber number)
    {
        number = default;
        var negative = text[0] == (byte)'-';
        UInt128 digits = 0;
        var (count, zeros, exponent, fraction) = (0, 0, 0, 0);
        for (var i = negative ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'.')
            {
                fraction = 1;
            }
            else if (text[i] is (byte)'e' or (byte)'E')
            {
                exponent += ParseExponent(text[(i + 1)..]);
                break;
            }
            else if (text[i] == (byte)'0')
            {
                // A zero counts only if another digit follows: 1.0, 100 and 1e2 have one digit each.
                zeros += count == 0 ? 0 : 1;
                exponent += count == 0 ? -fraction : 1 - fraction;
            }
            else
            {
                if ((count += zeros + 1) > MostDigits)
                {
                    return false;
                }

                for (exponent -= zeros; zeros >= 0; zeros--)
                {
                    digits *= 10;
                }

                digits += (uint)(text[i] - '0');
                (zeros, exponent) = (0, exponent - fraction);
            }
        }

        number = new ExactNumber(negative, digits, digits == UInt128.Zero ? 0 : exponent);
        return true;
    }

    /// <summary>Whether the number is whole, as <c>1.0</c> and <c>1e2</c> are.</summary>
    public bool IsWhole => Exponent >= 0;

    /// <summary>The magnitude of a whole number; false where it has more digits than any type holds.</summary>
    public bool TryGetMagnitude(out UInt128 magnitude)
    {
        magnitude = Digits;
        for (var i = 0; i < Exponent; i++)
        {
            if (magnitude > UInt128.MaxValue / 10)
            {
                return false;
            }

            magnitude *= 10;
        }

        return true;
    }

    /// <summary>The value as a decimal; false where a decimal would have to round it or cannot hold it.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        if (Exponent < -28 || !(this with { Exponent = Math.Max(Exponent, 0) }).TryGetMagnitude(out var magnitude) || magnitude >> 96 != UInt128.Zero)
        {
            return false;
        }

        var low = (ulong)magnitude;
        value = new decimal((int)low, (int)(low >> 32), (int)(ulong)(magnitude >> 64), IsNegative, (byte)Math.Max(-Exponent, 0));
        return true;
    }

    private static int ParseExponent(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == (byte)'-';
        var value = 0;
        foreach (var digit in text[(text[0] is (byte)'-' or (byte)'+' ? 1 : 0)..])
        {
            value = Math.Min((value * 10) + digit - '0', ExponentLimit);
        }

        return negative ? -value : value;
    }
}
