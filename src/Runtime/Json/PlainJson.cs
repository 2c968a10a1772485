using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mirascope.Gen.Json;

/// <summary>
/// Takes pieces of JSON off the front of some bytes, in the plainest form they can have and without a reader, which would cost a
/// multiple. False says nothing about whether the bytes are sound: that is for a reader to find.
/// </summary>
internal static class PlainJson
{
    /// <summary>The most digits of a number that is taken.</summary>
    public const int MostDigits = 9;

    // What ends a string, or is no plain part of one.
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control)]);

    /// <summary>Takes exactly these bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryTake(scoped ref ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> expected)
    {
        var isNext = json.StartsWith(expected);
        json = isNext ? json[expected.Length..] : json;
        return isNext;
    }

    /// <summary>How many bytes stand before the quote that ends a string; negative where it holds an escape or does not end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOfText(ReadOnlySpan<byte> json)
    {
        var length = json.IndexOfAny(NotPlain);
        return length >= 0 && json[length] == '"' ? length : -1;
    }

    /// <summary>Takes what stands before the quote that ends a string, and leaves the quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryTakeText(scoped ref ReadOnlySpan<byte> json, out ReadOnlySpan<byte> text)
    {
        var length = LengthOfText(json);
        text = length < 0 ? default : json[..length];
        json = length < 0 ? json : json[length..];
        return length >= 0;
    }

    /// <summary>Takes a whole number of at most <see cref="MostDigits"/> digits; what follows it is not looked at.</summary>
    public static bool TryTakeNumber(scoped ref ReadOnlySpan<byte> json, out int number)
    {
        var digits = 0;
        for (number = 0; digits < json.Length && digits < MostDigits && char.IsAsciiDigit((char)json[digits]); digits++)
        {
            number = (number * 10) + json[digits] - '0';
        }

        // A number that begins with 0 is 0, or no JSON.
        var isNumber = digits > 0 && (json[0] != '0' || digits == 1) && (digits == json.Length || !char.IsAsciiDigit((char)json[digits]));
        json = isNumber ? json[digits..] : json;
        return isNumber;
    }
}
