using Mirascope.Gen;

namespace Quickstart;

/// <summary>The call. Its body, <c>RecommendStream</c> and <c>RecommendTool</c> are written by the compiler.</summary>
internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre and says how long it is.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 300, Temperature = 0.7, Tools = [typeof(Library)])]
    [Prompt("""
        SYSTEM:
        You are a librarian. Speak only of books on the shelves, in three sentences.

        USER:
        Which "{genre}" book do you recommend, and how many pages has it?
        """)]
    public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);
}
