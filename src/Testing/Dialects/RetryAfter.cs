using System.Globalization;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>Writes how long to wait. Whole seconds round up: whoever reads only those must not come too early.</summary>
internal static class RetryAfter
{
    public static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Seconds with their fraction, such as <c>1.5</c>.</summary>
    public static string Fraction(TimeSpan wait) => wait.TotalSeconds.ToString("0.#######", CultureInfo.InvariantCulture);

    public static string Milliseconds(TimeSpan wait) => Math.Ceiling(wait.TotalMilliseconds).ToString("0", CultureInfo.InvariantCulture);
}
