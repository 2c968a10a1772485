namespace Mirascope.Gen;

/// <summary>How a model is told to think. What is not known is null or empty.</summary>
public sealed class ModelThinking
{
    internal ModelThinking(int modes, IReadOnlyList<string> efforts, long? least, long? most) =>
        (Modes, Efforts, MinBudget, MaxBudget) = ((ThinkingModes)modes, efforts, least, most);

    /// <summary>The ways there are.</summary>
    public ThinkingModes Modes { get; }

    /// <summary>The efforts it takes, in the provider's words, the least first.</summary>
    public IReadOnlyList<string> Efforts { get; }

    /// <summary>The fewest tokens it may be given to think.</summary>
    public long? MinBudget { get; }

    /// <summary>The most tokens it may be given to think.</summary>
    public long? MaxBudget { get; }
}
