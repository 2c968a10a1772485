namespace Mirascope.Gen;

/// <summary>What the transport knows of a call beside its content.</summary>
internal readonly record struct CallFacts(DateTimeOffset StartTime, DateTimeOffset EndTime, string? RequestId, ReadOnlyMemory<byte> Raw)
{
    /// <summary>The headers of the answer.</summary>
    public ResponseHeaders? Headers { get; init; }

    /// <summary>The models by which the call is priced; null for the library's own.</summary>
    public ModelCatalog? Models { get; init; }

    /// <summary>What of the request was not sent.</summary>
    public IReadOnlyList<string>? OmittedOptions { get; init; }

    /// <summary>The region of the host the call went to; null where that says none.</summary>
    public string? Region { get; init; }
}
