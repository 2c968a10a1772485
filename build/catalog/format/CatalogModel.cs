using System.Collections.Generic;

namespace Mirascope.Gen.Catalog;

/// <summary>
/// One line of the catalogue. What a line does not say is null or empty: not known. Fields, as in what it is read with: the compiler's
/// process would have to compile an accessor for each property it touches before the first call is looked up.
/// </summary>
internal sealed class CatalogModel(string provider, string id)
{
    public readonly string Provider = provider;

    public readonly string Id = id;

    /// <summary>Further names of the same model, those that move included.</summary>
    public readonly List<string> Aliases = [];

    /// <summary>The names, its id perhaps among them, that the provider points at another model in time.</summary>
    public readonly List<string> Moving = [];

    /// <summary>Further names by <see cref="CatalogPattern"/>.</summary>
    public readonly List<string> Patterns = [];

    /// <summary>The most tokens of input and output together.</summary>
    public long? ContextWindow;

    /// <summary>The most tokens of input.</summary>
    public long? MaxInput;

    /// <summary>The most tokens of output.</summary>
    public long? MaxOutput;

    /// <summary>The fewest tokens of input that a prompt cache takes.</summary>
    public long? CacheMinimum;

    /// <summary>Its prices, the newest first; empty where they are not known.</summary>
    public readonly List<CatalogPeriod> Periods = [];

    public readonly List<CatalogRegion> Regions = [];

    /// <summary>The regions its id may have before it, as in <c>us.ID</c>.</summary>
    public readonly List<string> Profiles = [];

    /// <summary>What it is known to be able to do: bits by the place of the word in <see cref="CatalogWords.Capabilities"/>.</summary>
    public int Can;

    /// <summary>What it is known not to be able to do.</summary>
    public int Cannot;

    /// <summary>How it is told to think: bits by the place of the word in <see cref="CatalogWords.Thinking"/>.</summary>
    public int Thinking;

    /// <summary>The efforts it takes, the least first.</summary>
    public readonly List<string> Efforts = [];

    /// <summary>The fewest tokens it may be given to think.</summary>
    public long? BudgetMinimum;

    /// <summary>The most tokens it may be given to think.</summary>
    public long? BudgetMaximum;

    /// <summary>The ways to speak to it, such as <c>chat</c>, <c>responses</c>, <c>batch</c>.</summary>
    public readonly List<string> Endpoints = [];

    public CatalogStatus? Status;

    /// <summary>Days, <c>yyyy-MM-dd</c>; empty where they are not known.</summary>
    public string Released = "";

    public string Deprecated = "";

    /// <summary>The day it is, or was, switched off.</summary>
    public string Retires = "";

    /// <summary>The id of the model to use in its place, or what its vendor calls it; empty where none is known.</summary>
    public string Replacement = "";

    /// <summary>Whether its vendor names <see cref="Replacement"/>, rather than its family suggesting it.</summary>
    public bool IsReplacementStated;

    /// <summary>The day the line was last checked.</summary>
    public string AsOf = "";

    /// <summary>Whether its prices come from one source alone or from sources that disagree.</summary>
    public bool IsUnsure;

    /// <summary>Where it comes from, a letter a source.</summary>
    public string Sources = "";
}
