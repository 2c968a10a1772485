namespace Mirascope.Gen;

/// <summary>Finds what being served in a region does to the price.</summary>
internal static class RegionChoice
{
    /// <summary>What stands for calls that say no region.</summary>
    private const string Unsaid = "local";

    /// <summary>What every token rate is multiplied with, and rates that replace those of the call; null with a reason where the price is not known.</summary>
    /// <param name="standard">The rates of the standard way.</param>
    /// <param name="served">The rates of the way the call was served; replaced where the region has its own.</param>
    /// <param name="asked">The region that the model's id or the host says; null for none.</param>
    /// <param name="said">The region the answer says; null for none.</param>
    /// <param name="reason">Why there is none.</param>
    public static decimal? Find(ModelRates standard, ref ModelRates served, string? asked, string? said, out string? reason)
    {
        reason = null;
        var isSaid = asked is null && said is not (null or "" or "global" or "not_available");
        var name = asked ?? (isSaid ? said! : Unsaid);
        var region = standard.Regions.FirstOrDefault(known => string.Equals(known.Region, name, StringComparison.Ordinal));
        if (region is null && (name == Unsaid || (asked is not null && standard.Regions.Count == 0)))
        {
            return 1m;
        }

        if (region?.Factor is { } factor)
        {
            return factor;
        }

        if (region?.Rates is { } rates && ReferenceEquals(served, standard))
        {
            served = rates;
            return 1m;
        }

        reason = name == Unsaid
            ? "The price depends on the region, and the call says none."
            : $"The call was served in a region with a price of its own, '{name}', which is not known.";
        return null;
    }
}
