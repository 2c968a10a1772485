using System.Globalization;

namespace Mirascope.Gen;

/// <summary>One line of the catalogue; its head names the columns.</summary>
/// <param name="Provider">Who offers the model.</param>
/// <param name="Id">The model's id.</param>
/// <param name="Aliases">Further ids of the same model at the same price.</param>
/// <param name="Rates">Its rates; null where they are not known.</param>
internal sealed record RateRow(string Provider, string Id, string[] Aliases, ModelRates? Rates)
{
    private const int Columns = 21;

    public static RateRow Parse(string line)
    {
        var fields = line.Split(',');
        if (fields.Length != Columns)
        {
            throw new FormatException($"A line of the catalogue has {fields.Length} fields and not {Columns}: {line}");
        }

        return new RateRow(fields[0], fields[1], fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries), ReadRates(fields));
    }

    private static ModelRates? ReadRates(string[] fields)
    {
        if (Rate(fields[7]) is not { } input || Rate(fields[8]) is not { } output)
        {
            return null;
        }

        return new ModelRates
        {
            Input = input,
            Output = output,
            CacheRead = Rate(fields[9]),
            CacheWrite = Rate(fields[10]),
            CacheWriteOneHour = Rate(fields[11]),
            AudioInput = Rate(fields[12]),
            AudioOutput = Rate(fields[13]),
            WebSearch = Rate(fields[14]),
            Threshold = fields[15].Length == 0 ? null : long.Parse(fields[15], NumberStyles.None, CultureInfo.InvariantCulture),
            AboveThreshold = ReadAbove(fields),
            EffectiveFrom = fields[5].Length == 0 ? null : DateOnly.ParseExact(fields[5], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static ModelRates? ReadAbove(string[] fields) => Rate(fields[16]) is { } input && Rate(fields[17]) is { } output
        ? new ModelRates
        {
            Input = input,
            Output = output,
            CacheRead = Rate(fields[18]),
            CacheWrite = Rate(fields[19]),
            CacheWriteOneHour = Rate(fields[20]),
        }
        : null;

    private static decimal? Rate(string field) =>
        field.Length == 0 ? null : decimal.Parse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
