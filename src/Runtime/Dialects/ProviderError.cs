namespace Mirascope.Gen.Dialects;

/// <summary>An error in the provider's own words.</summary>
/// <param name="Type">Its kind, such as <c>overloaded_error</c>.</param>
/// <param name="Code">Its code, such as <c>model_not_found</c>.</param>
/// <param name="Message">Its text.</param>
internal sealed record ProviderError(string? Type, string? Code, string? Message)
{
    /// <summary>The parameter it complains about.</summary>
    public string? Param { get; init; }

    /// <summary>The HTTP status it names itself, where the error lies inside a successful answer.</summary>
    public int? Status { get; init; }

    /// <summary>How long it asks to wait, where the body says so instead of a header.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
