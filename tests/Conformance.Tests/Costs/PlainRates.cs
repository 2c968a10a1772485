using System.Globalization;
using System.Text.RegularExpressions;

namespace Mirascope.Gen.Tests.Costs;

/// <summary>The prices of one line of the catalogue as they stand there: what is between its semicolons, and no more.</summary>
internal sealed class PlainRates
{
    private readonly string[] _fields;

    private PlainRates(string[] fields, string? region) => (_fields, Region) = (fields, region);

    /// <summary>The region before the id; null where there is none.</summary>
    public string? Region { get; }

    public static PlainRates? Find(string provider, string model)
    {
        PlainRates? byPattern = null;
        foreach (var line in File.ReadLines(Path.Combine(SharedData.Repository, "build", "catalog", "models.txt")))
        {
            var fields = line.Split(';');
            if (line.StartsWith('#') || fields[0] != provider)
            {
                continue;
            }

            var names = fields.Where(field => field.StartsWith("alias=", StringComparison.Ordinal) || field.StartsWith("moving=", StringComparison.Ordinal))
                .SelectMany(field => field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('|')).Append(fields[1]);
            if (names.Contains(model))
            {
                return new PlainRates(fields, null);
            }

            var profiles = fields.Where(field => field.StartsWith("profiles=", StringComparison.Ordinal)).SelectMany(field => field[9..].Split('|'));
            if (profiles.FirstOrDefault(profile => model == $"{profile}.{fields[1]}") is { } region)
            {
                return new PlainRates(fields, region);
            }

            var patterns = fields.Where(field => field.StartsWith("match=", StringComparison.Ordinal)).SelectMany(field => field[6..].Split('|'));
            if (byPattern is null && patterns.Any(pattern => Regex.IsMatch(model, $"^{Regex.Escape(pattern).Replace("\\#", "[0-9]", StringComparison.Ordinal).Replace("\\*", ".*", StringComparison.Ordinal)}$")))
            {
                byPattern = new PlainRates(fields, null);
            }
        }

        return byPattern;
    }

    /// <summary>The rates by their names in the catalogue; null where there are none.</summary>
    /// <param name="service">The way the call was served, empty for the standard one.</param>
    /// <param name="input">All input tokens.</param>
    /// <param name="day">The day of the call.</param>
    public Dictionary<string, decimal>? Of(string service, decimal input, DateOnly day)
    {
        var today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var prices = _fields.Where(field => field.StartsWith('$')).Select(Scope).ToList();
        var period = prices.Select(price => price.Day).Where(from => string.CompareOrdinal(from, today) <= 0).Max(StringComparer.Ordinal);
        var steps = prices.Where(price => price.Day == period && price.Service == service).ToList();
        var standard = prices.Where(price => price.Day == period && price.Service.Length == 0).ToList();
        if (period is null || steps.Count == 0 || (steps.Count == 1 && standard.Exists(step => step.Step is { } beyond && IsBeyond(input, beyond, step.IsInclusive)) && service.Length > 0))
        {
            return null;
        }

        return steps.Where(step => step.Step is null || IsBeyond(input, step.Step.Value, step.IsInclusive)).MaxBy(step => step.Step ?? -1).Rates;
    }

    /// <summary>What a region multiplies with; null where it is not known, 0 where the line does not have it.</summary>
    public decimal? FactorOf(string region)
    {
        var geo = Array.Find(_fields, field => field.StartsWith("geo=", StringComparison.Ordinal))?[4..].Split(',').Select(pair => pair.Split(':')).FirstOrDefault(pair => pair[0] == region);
        return geo is null ? 0 : geo[1] == "?" ? null : decimal.Parse(geo[1], CultureInfo.InvariantCulture);
    }

    private static bool IsBeyond(decimal input, decimal step, bool isInclusive) => input > step || (isInclusive && input == step);

    private static (string Service, string Day, decimal? Step, bool IsInclusive, Dictionary<string, decimal> Rates) Scope(string field)
    {
        var words = field.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scope = Regex.Match(words[0], @"^\$([a-z~-]*)(?:@([0-9-]+))?(?:>(=?)([0-9]+))?$");
        var rates = words.Skip(1).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture));
        return (scope.Groups[1].Value, scope.Groups[2].Value, scope.Groups[4].Success ? decimal.Parse(scope.Groups[4].Value, CultureInfo.InvariantCulture) : null,
            scope.Groups[3].Value == "=", rates);
    }
}
