using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Providers;

/// <summary>Who a provider is: its dialect, where it is, how it knows its callers, the headers it asks for. Data only.</summary>
internal sealed record ProviderDefinition
{
    public required string Name { get; init; }

    /// <summary>Further names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What may stand behind the name and a colon to say the dialect.</summary>
    public required string DialectSuffix { get; init; }

    /// <summary>Name and dialect; no two providers share it.</summary>
    public string FullName => $"{Name}:{DialectSuffix}";

    public required Dialect Dialect { get; init; }

    /// <summary>
    /// The models that a name without a dialect reaches by this one, though it is not the provider's first: those it serves in no
    /// other. Null for none.
    /// </summary>
    public ModelFamilies? OnlyHere { get; init; }

    /// <summary>Where it is.</summary>
    public required ProviderAddress Address { get; init; }

    /// <summary>How it knows who calls.</summary>
    public required Authentication Authentication { get; init; }

    /// <summary>Further headers of every request.</summary>
    public KeyValuePair<string, string>[] Headers { get; init; } = [];

    /// <summary>Those values of <see cref="Headers"/> that must not be shown.</summary>
    public IReadOnlyList<string> HiddenValues { get; init; } = [];

    /// <summary>Headers whose value an environment variable holds, by header; left out where it is not set.</summary>
    public KeyValuePair<string, string>[] VariableHeaders { get; init; } = [];

    /// <summary>The header in which the provider gives the id of the request.</summary>
    public required string RequestIdHeader { get; init; }

    /// <summary>
    /// The header in which the provider gives the type of an error, up to a colon; it goes before what the body says. Null where there is none.
    /// </summary>
    public string? ErrorTypeHeader { get; init; }
}
