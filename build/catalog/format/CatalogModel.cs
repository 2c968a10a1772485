using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>One line of the catalogue. What a line does not say is null or empty: not known.</summary>
internal sealed class CatalogModel(string provider, string id)
{
    public string Provider { get; } = provider;

    public string Id { get; } = id;

    /// <summary>Further names of the same model, those that move included.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>The names, its id perhaps among them, that the provider points at another model in time.</summary>
    public List<string> Moving { get; } = [];

    /// <summary>Further names by <see cref="CatalogPattern"/>.</summary>
    public List<string> Patterns { get; } = [];

    /// <summary>The most tokens of input and output together.</summary>
    public long? ContextWindow { get; set; }

    /// <summary>The most tokens of input.</summary>
    public long? MaxInput { get; set; }

    /// <summary>The most tokens of output.</summary>
    public long? MaxOutput { get; set; }

    /// <summary>The fewest tokens of input that a prompt cache takes.</summary>
    public long? CacheMinimum { get; set; }

    /// <summary>Its prices, the newest first; empty where they are not known.</summary>
    public List<CatalogPeriod> Periods { get; } = [];

    public List<CatalogRegion> Regions { get; } = [];

    /// <summary>The regions its id may have before it, as in <c>us.ID</c>.</summary>
    public List<string> Profiles { get; } = [];

    /// <summary>What it is known to be able to do: bits by the place of the word in <see cref="CatalogWords.Capabilities"/>.</summary>
    public int Can { get; set; }

    /// <summary>What it is known not to be able to do.</summary>
    public int Cannot { get; set; }

    /// <summary>How it is told to think: bits by the place of the word in <see cref="CatalogWords.Thinking"/>.</summary>
    public int Thinking { get; set; }

    /// <summary>The efforts it takes, the least first.</summary>
    public List<string> Efforts { get; } = [];

    /// <summary>The fewest tokens it may be given to think.</summary>
    public long? BudgetMinimum { get; set; }

    /// <summary>The most tokens it may be given to think.</summary>
    public long? BudgetMaximum { get; set; }

    /// <summary>The ways to speak to it, such as <c>chat</c>, <c>responses</c>, <c>batch</c>.</summary>
    public List<string> Endpoints { get; } = [];

    public CatalogStatus? Status { get; set; }

    /// <summary>Days, <c>yyyy-MM-dd</c>; empty where they are not known.</summary>
    public string Released { get; set; } = "";

    public string Deprecated { get; set; } = "";

    /// <summary>The day it is, or was, switched off.</summary>
    public string Retires { get; set; } = "";

    /// <summary>The id of the model to use in its place, or what its vendor calls it; empty where none is known.</summary>
    public string Replacement { get; set; } = "";

    /// <summary>Whether its vendor names <see cref="Replacement"/>, rather than its family suggesting it.</summary>
    public bool IsReplacementStated { get; set; }

    /// <summary>The day the line was last checked.</summary>
    public string AsOf { get; set; } = "";

    /// <summary>Whether its prices come from one source alone or from sources that disagree.</summary>
    public bool IsUnsure { get; set; }

    /// <summary>Where it comes from, a letter a source.</summary>
    public string Sources { get; set; } = "";
}
