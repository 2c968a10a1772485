using Mirascope.Gen;

namespace Costs;

/// <summary>Three calls to three models, and a conversation that could go on for ever.</summary>
internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200)]
    [Prompt("Recommend a {genre} book")]
    public static partial Task<CallResponse> RecommendAsync(string genre, CancellationToken cancellationToken = default);

    /// <summary>Says what a book is about.</summary>
    [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", MaxTokens = 300)]
    [Prompt("What is {title} about?")]
    public static partial Task<CallResponse> DescribeAsync(string title, CancellationToken cancellationToken = default);

    /// <summary>Compares two books.</summary>
    [LlmCall(Provider.Google, "gemini-2.5-flash", MaxTokens = 300)]
    [Prompt("Compare {one} with {other}")]
    public static partial Task<CallResponse> CompareAsync(string one, string other, CancellationToken cancellationToken = default);

    /// <summary>Talks about books.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200)]
    [Prompt("Let us talk about {subject}")]
    public static partial TalkStream TalkAsync(string subject, CancellationToken cancellationToken = default);

    /// <summary>Tells a story; nothing says how long.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Tell me a story of {subject}")]
    public static partial TellStream TellAsync(string subject, CancellationToken cancellationToken = default);
}
