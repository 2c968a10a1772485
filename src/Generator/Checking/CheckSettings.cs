using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>
/// What a project sets for the checks, by an MSBuild property or in an <c>.editorconfig</c>, which wins. The clock is never asked: the same
/// sources give the same diagnostics on every day.
/// </summary>
/// <param name="MaxPriceAgeDays">From how many days on a price is too old to rely on; null for never.</param>
/// <param name="Day">The day to reckon from, <c>yyyy-MM-dd</c>; empty for the day the catalogue was checked.</param>
internal readonly record struct CheckSettings(int? MaxPriceAgeDays, string Day)
{
    public static CheckSettings Of(AnalyzerConfigOptions options) => new(
        int.TryParse(Value(options, "mirascope_max_price_age_days", "build_property.MirascopeMaxPriceAgeDays"), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null,
        Value(options, "mirascope_check_date", "build_property.MirascopeCheckDate") is { } day && CatalogDays.IsDay(day) ? day : "");

    private static string? Value(AnalyzerConfigOptions options, string key, string property) =>
        options.TryGetValue(key, out var value) || options.TryGetValue(property, out value) ? value.Trim() : null;
}
