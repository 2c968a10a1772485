using Mirascope.Gen;

namespace Quickstart;

/// <summary>The call. Its body, <c>RecommendStream</c> and <c>RecommendTool</c> are written by the compiler.</summary>
internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre and says how long it is.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 300, Temperature = 0.7, Tools = [typeof(Library)])]
    [Prompt("""
        SYSTEM:
        You are a librarian. Look every book up before you speak of it, and answer in three sentences.

        USER:
        Recommend a {genre} book and tell me how many pages it has.
        """)]
    public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);
}
