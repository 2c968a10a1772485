using System.Globalization;

namespace Mirascope.Gen;

/// <summary>
/// Reads the forms in which limits are written: counts; and when a limit ends as a moment (RFC 3339, or seconds or milliseconds of
/// Unix time) or as what is left until then (<c>6m0s</c>, or seconds). What is unreadable counts as not said.
/// </summary>
internal static class RateLimitText
{
    // No wait is that long, and no moment that early: 2001, and the same in milliseconds.
    private const double FirstMoment = 1e9;
    private const double FirstMomentInMilliseconds = 1e11;
    private const double LongestWaitInSeconds = 366d * 24 * 3600;

    // Longer words before those they begin with.
    private static readonly (string Name, double Seconds)[] Units =
        [("ms", 1e-3), ("us", 1e-6), ("ns", 1e-9), ("h", 3600), ("m", 60), ("s", 1), ("d", 86400)];

    public static long? ToCount(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && number < long.MaxValue
            ? (long)number
            : null;

    public static DateTimeOffset? ToMoment(string? text, DateTimeOffset now)
    {
        var trimmed = text.AsSpan().Trim();
        if (double.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number switch
            {
                >= FirstMomentInMilliseconds and < 1e14 => DateTimeOffset.UnixEpoch.AddMilliseconds(number),
                >= FirstMoment and < FirstMomentInMilliseconds => DateTimeOffset.UnixEpoch.AddSeconds(number),
                _ => After(number, now),
            };
        }

        if (ToSeconds(trimmed) is { } seconds)
        {
            return After(seconds, now);
        }

        // A date alone would be read as one of this machine's own place.
        return trimmed.Length > 10 && trimmed[4] == '-' && DateTimeOffset.TryParse(
            trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
    }

    private static DateTimeOffset? After(double seconds, DateTimeOffset now) => seconds <= LongestWaitInSeconds ? now.AddSeconds(seconds) : null;

    // Go's durations: numbers with units, in a row.
    private static double? ToSeconds(ReadOnlySpan<char> text)
    {
        var seconds = 0d;
        var isAny = false;
        while (text.Length > 0)
        {
            var end = text.IndexOfAnyExcept("0123456789.");
            if (end <= 0 || !double.TryParse(text[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || FindUnit(text[end..]) is not { } unit)
            {
                return null;
            }

            seconds += number * unit.Seconds;
            text = text[(end + unit.Name.Length)..];
            isAny = true;
        }

        return isAny ? seconds : null;
    }

    private static (string Name, double Seconds)? FindUnit(ReadOnlySpan<char> text)
    {
        foreach (var unit in Units)
        {
            if (text.StartsWith(unit.Name, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }
}
