namespace Mirascope.Gen;

/// <summary>
/// The service tiers that several providers have; each dialect spells them in its own words. Any other text goes to the provider
/// as it is written.
/// </summary>
public static class ServiceTier
{
    /// <summary>The provider decides, by what the account has booked.</summary>
    public const string Auto = "auto";

    /// <summary>The usual one.</summary>
    public const string Standard = "standard";

    /// <summary>Slower and cheaper; the provider may turn calls away.</summary>
    public const string Flex = "flex";

    /// <summary>Faster and dearer.</summary>
    public const string Priority = "priority";
}
