using System.Collections.Immutable;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>How a diagnostic can be mended: what the code fixes read from its properties. Each of the ways is independent of the others.</summary>
internal sealed record DiagnosticFix
{
    /// <summary>Ids of models to use instead, the best first, each on a line; null for none.</summary>
    public string? Models { get; init; }

    /// <summary>The argument of the attribute that can be removed; null for none.</summary>
    public string? Remove { get; init; }

    /// <summary>The number that the argument at the diagnostic's place can be set to; null for none.</summary>
    public string? Limit { get; init; }

    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = Models is null ? properties : properties.Add(FixProperties.Models, Models);
        properties = Remove is null ? properties : properties.Add(FixProperties.Remove, Remove);
        return Limit is null ? properties : properties.Add(FixProperties.Limit, Limit);
    }
}
