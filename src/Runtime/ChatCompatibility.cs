namespace Mirascope.Gen;

/// <summary>
/// What of a provider's Chat Completions is not as OpenAI has it; for a <see cref="LlmProvider"/> of the dialect
/// <see cref="LlmDialect.OpenAIChat"/>. The defaults are what most of those understand that follow OpenAI.
/// </summary>
public sealed class ChatCompatibility
{
    /// <summary>The member that limits the answer, such as <c>max_tokens</c> (default) or <c>max_completion_tokens</c>.</summary>
    public string TokenLimitField { get; init; } = "max_tokens";

    /// <summary>
    /// Whether a stream is asked for its usage (<c>stream_options.include_usage</c>). Default true; false for a server that always
    /// gives it and refuses the question.
    /// </summary>
    public bool AsksForUsage { get; init; } = true;

    /// <summary>
    /// Whether a stream that has given its finish reason may end without <c>[DONE]</c>. Default true; with false such an end is a
    /// broken stream, which tells a cut between the finish reason and the usage.
    /// </summary>
    public bool MayEndWithoutDone { get; init; } = true;

    /// <summary>Whether there is a <c>top_k</c>. Default false: a request with one is refused.</summary>
    public bool TakesTopK { get; init; }

    /// <summary>Whether parallel tool calls can be switched off. Default true.</summary>
    public bool TakesParallelToolCalls { get; init; } = true;

    /// <summary>Whether an answer can be held to a schema. Default true.</summary>
    public bool TakesSchemas { get; init; } = true;
}
