using System.Collections.Frozen;

namespace Mirascope.Gen;

/// <summary>
/// The prices that come with the library: read once, when the first call is priced. A look-up takes ids and aliases exactly as
/// the provider spells them and allocates nothing.
/// </summary>
internal sealed class RateCatalogue
{
    private static readonly Lazy<RateCatalogue> Embedded = new(ReadEmbedded);

    private readonly (string Provider, FrozenDictionary<string, ModelRates?> Models)[] _providers;

    private RateCatalogue(IEnumerable<RateRow> rows) => _providers =
        [.. rows.GroupBy(row => row.Provider, StringComparer.Ordinal).Select(group => (group.Key, Index(group)))];

    public static RateCatalogue Default => Embedded.Value;

    /// <summary>Reads the lines of a catalogue; those that begin with <c>#</c> are for people.</summary>
    /// <exception cref="FormatException">A line is malformed.</exception>
    public static RateCatalogue Read(TextReader reader)
    {
        var rows = new List<RateRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(RateRow.Parse(line));
            }
        }

        return new RateCatalogue(rows);
    }

    /// <summary>Whether the model is known; its rates are null where it is and its price is not.</summary>
    /// <param name="provider">The provider's name; what follows a colon, as in <c>openai:chat</c>, says how it is spoken to and is left aside.</param>
    /// <param name="model">The model's id or alias.</param>
    /// <param name="rates">The rates now, with the earlier ones behind them.</param>
    public bool TryFind(string provider, string model, out ModelRates? rates)
    {
        var colon = provider.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? provider : provider.AsSpan(0, colon);
        foreach (var (known, models) in _providers)
        {
            if (name.SequenceEqual(known))
            {
                return models.TryGetValue(model, out rates);
            }
        }

        rates = null;
        return false;
    }

    private static RateCatalogue ReadEmbedded()
    {
        var stream = typeof(RateCatalogue).Assembly.GetManifestResourceStream("models.csv")
            ?? throw new InvalidOperationException("The catalogue is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>The rows of one model come in the order of their dates; each stands in front of the one before.</summary>
    private static FrozenDictionary<string, ModelRates?> Index(IEnumerable<RateRow> rows)
    {
        var models = new Dictionary<string, ModelRates?>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var rates = row.Rates is null ? null : row.Rates with { Earlier = models.GetValueOrDefault(row.Id) };
            models[row.Id] = rates;
            foreach (var alias in row.Aliases)
            {
                models[alias] = rates;
            }
        }

        return models.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
