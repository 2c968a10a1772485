namespace Mirascope.Gen;

/// <summary>Where a model stands in its life.</summary>
public enum ModelStatus
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Offered.</summary>
    Active,

    /// <summary>Offered for trial; it may go without much notice.</summary>
    Preview,

    /// <summary>Offered, and announced to go.</summary>
    Deprecated,

    /// <summary>Switched off.</summary>
    Retired,

    /// <summary>Not in the newest list of its provider that was available; it may work.</summary>
    Unlisted,
}
