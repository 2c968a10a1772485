using System.Globalization;
using System.Text.Json;

namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>Prices as sources write them, to prices as the catalogue does.</summary>
internal static class Amounts
{
    public const decimal Million = 1_000_000m;

    /// <summary>The number times the factor, without the noise of floating point and without superfluous zeros; null where it is no number.</summary>
    /// <remarks>A thousand-millionth of a dollar for a million tokens is finer than any price and coarser than any noise.</remarks>
    public static string? Read(JsonElement value, decimal factor = 1m)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? Write(amount * factor) : null;
    }

    public static string Write(decimal amount) =>
        (decimal.Round(amount, 9) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string Multiply(string amount, string factor) => Write(Parse(amount) * Parse(factor));

    public static decimal Parse(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
