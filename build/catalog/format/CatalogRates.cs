namespace Mirascope.Gen.Catalog;

/// <summary>
/// Rates that hold together. Each is kept as the catalogue writes it, a plain decimal, which is also how C# does: the generator
/// neither parses a number nor prints one.
/// </summary>
internal sealed class CatalogRates
{
    private readonly string?[] _rates = new string?[CatalogWords.Rates.Length];

    /// <summary>USD for a million tokens, or for one use; null where it is not known.</summary>
    public string? this[CatalogRate rate]
    {
        get => _rates[(int)rate];
        set => _rates[(int)rate] = value;
    }

    /// <summary>Whether what every call has is priced.</summary>
    public bool IsWhole => this[CatalogRate.Input] is not null && this[CatalogRate.Output] is not null;

    /// <summary>The number of input tokens, cached ones counted, beyond which <see cref="Above"/> holds for the whole call; null where there is none.</summary>
    public long? Threshold;

    /// <summary>Whether a call with exactly <see cref="Threshold"/> tokens is beyond it.</summary>
    public bool IsInclusive;

    /// <summary>The rates beyond <see cref="Threshold"/>, which may have a step of their own.</summary>
    public CatalogRates? Above;
}
