namespace Mirascope.Gen;

/// <summary>How many input tokens a call has, counted before it is made.</summary>
public sealed record TokenCount
{
    /// <summary>Input tokens, those of tools and of what would be cached included.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Who counted them.</summary>
    public required TokenCountSource Source { get; init; }

    /// <summary>Why the provider did not count, and who would; null where it did.</summary>
    public string? Reason { get; init; }

    /// <summary>The provider's answer as it came, which may have details; empty where nobody was asked.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>The provider's id of the HTTP request, for its support; null where it gave none.</summary>
    public string? RequestId { get; init; }
}
