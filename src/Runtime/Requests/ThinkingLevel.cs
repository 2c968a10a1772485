namespace Mirascope.Gen;

/// <summary>How much a model thinks before it answers; each provider has its own word or token budget for it.</summary>
public enum ThinkingLevel
{
    /// <summary>The provider's default.</summary>
    Default,

    /// <summary>None at all, where the model allows it.</summary>
    None,

    /// <summary>As little as the model can.</summary>
    Minimal,

    /// <summary>A little.</summary>
    Low,

    /// <summary>A fair amount.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,

    /// <summary>Very much.</summary>
    ExtraHigh,

    /// <summary>As much as the model can.</summary>
    Maximum,
}
