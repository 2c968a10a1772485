using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Providers;

/// <summary>Who a provider is: its dialect, its address, its key, the headers it asks for. Data only.</summary>
internal sealed record ProviderDefinition
{
    public required string Name { get; init; }

    /// <summary>What may stand behind the name and a colon to say the dialect.</summary>
    public required string DialectSuffix { get; init; }

    /// <summary>Name and dialect; no two providers share it.</summary>
    public string FullName => $"{Name}:{DialectSuffix}";

    public required Dialect Dialect { get; init; }

    /// <summary>The base address, ending in a slash.</summary>
    public required Uri DefaultBaseAddress { get; init; }

    /// <summary>The environment variable that overrides the base address; null where there is none by convention.</summary>
    public string? BaseAddressVariable { get; init; }

    /// <summary>The environment variables that may hold the key; the first that is set wins.</summary>
    public required IReadOnlyList<string> KeyVariables { get; init; }

    /// <summary>The header the key goes into.</summary>
    public required string KeyHeader { get; init; }

    /// <summary>What stands before the key in its header, such as <c>"Bearer "</c>.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Further headers of every request.</summary>
    public KeyValuePair<string, string>[] Headers { get; init; } = [];

    /// <summary>The header in which the provider gives the id of the request.</summary>
    public required string RequestIdHeader { get; init; }
}
