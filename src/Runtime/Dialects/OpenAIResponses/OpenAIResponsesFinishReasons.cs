namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Classes the states an answer ends in. The text is the state, with its reason where it has one, as <c>incomplete:content_filter</c>.
/// An answer that calls tools is <c>completed</c> like any other: whether tools are called is told by the calls.
/// </summary>
internal static class OpenAIResponsesFinishReasons
{
    /// <summary>What an answer ends as that broke off with an error.</summary>
    public static FinishReason Failed { get; } = new(FinishClass.Error, "failed");

    private static readonly FinishReason Completed = new(FinishClass.Stop, "completed");
    private static readonly FinishReason OutOfTokens = new(FinishClass.Length, "incomplete:max_output_tokens");
    private static readonly FinishReason Filtered = new(FinishClass.ContentFilter, "incomplete:content_filter");

    /// <summary>The reason; null where there is no state.</summary>
    public static FinishReason? Of(string? status, string? incompleteReason) => (status, incompleteReason) switch
    {
        (null or "", _) => null,
        ("completed", _) => Completed,
        ("failed", _) => Failed,
        ("incomplete", "max_output_tokens") => OutOfTokens,
        ("incomplete", "content_filter") => Filtered,
        ("incomplete", { Length: > 0 } reason) => new FinishReason(FinishClass.Other, $"incomplete:{reason}"),
        _ => new FinishReason(FinishClass.Other, status),
    };
}
