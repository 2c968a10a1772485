namespace Mirascope.Gen.Tests.Calls;

internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200, Temperature = 0.7)]
    [Prompt("Recommend a {genre} book")]
    public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);

    [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", MaxTokens = 300)]
    [Prompt("""
        SYSTEM:
        You are a librarian. Answer in {language}.

        MESSAGES: {history}

        USER:
        {question}
        """)]
    public static partial Task<CallResponse> AskAsync(
        string language, IReadOnlyList<Message> history, string question, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public static partial LlmStream UntypedAsync(string genre, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public static partial IAsyncEnumerable<string> TextAsync(string genre, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public static partial Task<string> WholeAsync(string genre, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public static partial ValueTask<string> QuickAsync(string genre, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public static partial Task<DetailedResponse> DetailedAsync(string genre, CancellationToken cancellationToken = default);
}
