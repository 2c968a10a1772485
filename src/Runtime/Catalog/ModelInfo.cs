using Mirascope.Gen.Catalog;

namespace Mirascope.Gen;

/// <summary>What is known of a model. What is not known is null or empty, never zero or false. Immutable.</summary>
public sealed class ModelInfo
{
    private readonly int _can;
    private readonly int _cannot;
    private readonly List<string> _moving;

    internal ModelInfo(CatalogModel line)
    {
        (_can, _cannot, _moving) = (line.Can, line.Cannot, line.Moving);
        (Provider, Id) = (line.Provider, line.Id);
        Aliases = [.. line.Aliases.Union(line.Moving, StringComparer.Ordinal).Where(name => name != line.Id)];
        (ContextWindow, MaxInputTokens, MaxOutputTokens, MinCacheTokens) = (line.ContextWindow, line.MaxInput, line.MaxOutput, line.CacheMinimum);
        Rates = RateReader.Read(line);
        ArePricesUnsure = line.IsUnsure;
        Thinking = line.Thinking == 0 && line.Efforts.Count == 0 && line.BudgetMinimum is null
            ? null
            : new ModelThinking(line.Thinking, line.Efforts.AsReadOnly(), line.BudgetMinimum, line.BudgetMaximum);
        Endpoints = line.Endpoints.AsReadOnly();
        Status = line.Status is { } status ? (ModelStatus)((int)status + 1) : ModelStatus.Unknown;
        (Released, Deprecated) = (RateReader.DayOrNull(line.Released), RateReader.DayOrNull(line.Deprecated));
        (Retires, AsOf) = (RateReader.DayOrNull(line.Retires), RateReader.DayOrNull(line.AsOf));
        Replacement = line.Replacement.Length == 0 ? null : line.Replacement;
    }

    /// <summary>Who offers it: a name as <see cref="Gen.Provider"/> has them.</summary>
    public string Provider { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Further ids of the same model.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The most tokens of input and output together.</summary>
    public long? ContextWindow { get; }

    /// <summary>The most tokens of input, where it is less than <see cref="ContextWindow"/>.</summary>
    public long? MaxInputTokens { get; }

    /// <summary>The most tokens of output.</summary>
    public long? MaxOutputTokens { get; }

    /// <summary>The fewest tokens of input that its prompt cache takes.</summary>
    public long? MinCacheTokens { get; }

    /// <summary>What it costs: the newest rates, with earlier ones behind them. A model that costs nothing has rates of zero.</summary>
    public ModelRates? Rates { get; }

    /// <summary>Whether the prices come from one source alone, or from sources that disagree.</summary>
    public bool ArePricesUnsure { get; }

    /// <summary>How it is told to think.</summary>
    public ModelThinking? Thinking { get; }

    /// <summary>The ways to speak to it, such as <c>chat</c>, <c>responses</c>, <c>batch</c>; empty where they are not known.</summary>
    public IReadOnlyList<string> Endpoints { get; }

    /// <summary>Where it stands in its life.</summary>
    public ModelStatus Status { get; }

    /// <summary>The day it came out.</summary>
    public DateOnly? Released { get; }

    /// <summary>The day it was announced to go.</summary>
    public DateOnly? Deprecated { get; }

    /// <summary>The day it is, or was, switched off.</summary>
    public DateOnly? Retires { get; }

    /// <summary>The model to use in its place: an id, or what its vendor calls it.</summary>
    public string? Replacement { get; }

    /// <summary>The day all this was last checked.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Whether it can do something; null where that is not known.</summary>
    /// <param name="capability">What.</param>
    public bool? Can(ModelCapability capability)
    {
        var bit = 1 << (int)capability;
        return (_can & bit) != 0 ? true : (_cannot & bit) != 0 ? false : null;
    }

    /// <summary>Whether the provider points this name at another model in time, as it does with <c>-latest</c>.</summary>
    /// <param name="name">The id or an alias.</param>
    public bool Moves(string name) => _moving.Contains(name);
}
