using System.Globalization;
using System.Net.Http.Headers;

namespace Mirascope.Gen.Transport;

/// <summary>Reads how long a server asks to wait. What is unreadable, past or not positive counts as not said.</summary>
internal static class RetryAfter
{
    // The forms of RFC 9110, and the first of them with an offset, which the standard does not know but servers send.
    private static readonly string[] DateForms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "ddd, d MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
        "ddd MMM  d HH:mm:ss yyyy",
        "ddd, dd MMM yyyy HH:mm:ss zzz",
    ];

    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now) =>
        Read(headers.TextOf("retry-after-ms"), headers.TextOf("retry-after"), headers.TextOf("date"), now);

    /// <param name="milliseconds">The header that counts them; it wins.</param>
    /// <param name="retryAfter">Seconds or a date.</param>
    /// <param name="serverDate">The answer's own date: a wait until a date is counted from it, whatever our clock says.</param>
    /// <param name="now">Our clock.</param>
    public static TimeSpan? Read(string? milliseconds, string? retryAfter, string? serverDate, DateTimeOffset now)
    {
        // A nought beside seconds is a fraction some server rounded away: the seconds count.
        if (ReadNumber(milliseconds) is > 0 and var asked)
        {
            return Positive(asked / 1000);
        }

        if (ReadNumber(retryAfter) is { } seconds)
        {
            return Positive(seconds);
        }

        return ReadDate(retryAfter) is { } until ? Positive((until - (ReadDate(serverDate) ?? now)).TotalSeconds) : null;
    }

    private static TimeSpan? Positive(double seconds) => seconds switch
    {
        <= 0 => null,
        >= int.MaxValue => TimeSpan.FromSeconds(int.MaxValue),
        _ => TimeSpan.FromSeconds(seconds),
    };

    private static double? ReadNumber(string? text)
    {
        var digits = text.AsSpan().Trim();
        return digits.Length > 0 && char.IsAsciiDigit(digits[0])
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static DateTimeOffset? ReadDate(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
