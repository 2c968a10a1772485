namespace Mirascope.Gen;

/// <summary>What being served in a region does to a model's price. Where neither member says, the price in it is not known.</summary>
/// <param name="Region">The region, as the provider calls it, such as <c>eu</c>; <c>local</c> stands for calls that say none.</param>
public sealed record RegionRates(string Region)
{
    /// <summary>What every rate for tokens is multiplied with; fees for a use stay as they are.</summary>
    public decimal? Factor { get; init; }

    /// <summary>The rates in the region, where they follow no factor.</summary>
    public ModelRates? Rates { get; init; }
}
