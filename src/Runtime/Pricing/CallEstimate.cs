namespace Mirascope.Gen;

/// <summary>What a call may use and cost, said before it is sent.</summary>
public sealed record CallEstimate
{
    /// <summary>Input tokens, roughly, as <see cref="LlmRequest.EstimateTokens"/> counts them.</summary>
    public required long InputTokens { get; init; }

    /// <summary>
    /// Input tokens that the call does not exceed: no tokenizer makes more tokens than there are bytes of UTF-8, and no model takes more
    /// than fits. Null where the request has media and the model's limit is not known.
    /// </summary>
    public required long? MaxInputTokens { get; init; }

    /// <summary>Output tokens that the call does not exceed: <see cref="LlmOptions.MaxTokens"/>, else the model's limit; null where neither is known.</summary>
    public required long? MaxOutputTokens { get; init; }

    /// <summary>
    /// USD that the tokens of one try do not exceed, at the dearest rate that may apply; null where it cannot be known. What the
    /// provider runs itself on the way, such as web searches and passes of other models, comes on top.
    /// </summary>
    public required decimal? MaxCost { get; init; }

    /// <summary>Why there is no <see cref="MaxCost"/>; null where there is one.</summary>
    public required string? Reason { get; init; }
}
