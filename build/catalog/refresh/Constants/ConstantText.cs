using System.Globalization;

namespace Mirascope.Gen.Catalog.Refresh.Constants;

/// <summary>What an editor shows of a model: how much it takes and writes, what it costs and since when that is known, and where it stands.</summary>
internal static class ConstantText
{
    /// <summary>The summary's sentences.</summary>
    public static IEnumerable<string> Summary(CatalogModel model)
    {
        var limits = new[] { Tokens(model.ContextWindow, "of context"), Tokens(model.MaxOutput, "of output at most") }.Where(limit => limit.Length > 0).ToList();
        yield return $"<c>{Escape(model.Id)}</c>{(limits.Count == 0 ? "" : $": {string.Join(", ", limits)}")}.";
        foreach (var sentence in Prices(model))
        {
            yield return sentence;
        }

        if (Standing(model) is { Length: > 0 } standing)
        {
            yield return standing;
        }
    }

    /// <summary>Why the model cannot be used; null where it can.</summary>
    public static string? Obsolete(CatalogModel model) => model.Status is not CatalogStatus.Retired ? null
        : $"Switched off{(model.Retires.Length > 0 ? $" on {model.Retires}" : "")}{Advice(model)}";

    private static IEnumerable<string> Prices(CatalogModel model)
    {
        var checkedOn = model.AsOf.Length > 0 ? $", as of {model.AsOf}" : "";
        if (model.Periods.Count == 0)
        {
            yield return $"Its price is not known{checkedOn}.";
            yield break;
        }

        // Of the periods, the newest first, the one that held on the day; what has been announced follows.
        var now = Math.Max(0, model.Periods.FindIndex(period => string.CompareOrdinal(period.From, model.AsOf) <= 0));
        yield return $"USD for a million tokens{checkedOn}: {Rates(model.Periods[now].Standard)}.";
        for (var later = now - 1; later >= 0; later--)
        {
            yield return $"From {model.Periods[later].From} on: {Rates(model.Periods[later].Standard)}.";
        }
    }

    private static string Rates(CatalogRates rates)
    {
        var text = string.Join(", ", new[]
        {
            Rate(rates, CatalogRate.Input, "in"), Rate(rates, CatalogRate.Output, "out"), Rate(rates, CatalogRate.CacheRead, "from cache"),
            Rate(rates, CatalogRate.CacheWrite, "into cache"), Rate(rates, CatalogRate.AudioInput, "sound in"), Rate(rates, CatalogRate.AudioOutput, "sound out"),
        }.Where(rate => rate.Length > 0));
        return rates is { Threshold: { } threshold, Above: { } above }
            ? $"{text}; with {(rates.IsInclusive ? "at least" : "more than")} {Count(threshold)} tokens of input {Rates(above)}"
            : text;
    }

    private static string Standing(CatalogModel model) => model.Status switch
    {
        CatalogStatus.Preview => "A preview.",
        CatalogStatus.Deprecated => $"Deprecated{(model.Retires.Length > 0 ? $", and will be switched off on {model.Retires}" : "")}{Advice(model)}",
        CatalogStatus.Retired => Obsolete(model)!,
        CatalogStatus.Unlisted => "In no list of its provider that was seen.",
        _ => model.Moving.Contains(model.Id) ? "The name is pointed at another model from time to time." : "",
    };

    private static string Advice(CatalogModel model) =>
        model.Replacement.Length == 0 ? "."
        : model.IsReplacementStated ? $"; its vendor names {model.Replacement} in its place."
        : $"; its family has {model.Replacement} today.";

    private static string Rate(CatalogRates rates, CatalogRate rate, string label) => rates[rate] is { } value ? $"{value} {label}" : "";

    private static string Tokens(long? count, string what) => count is { } tokens ? $"{Count(tokens)} tokens {what}" : "";

    private static string Count(long tokens) => tokens.ToString("N0", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
