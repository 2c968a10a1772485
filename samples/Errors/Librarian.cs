using Mirascope.Gen;

namespace Errors;

internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 100)]
    [Prompt("Recommend a {genre} book")]
    public static partial Task<string> RecommendAsync(string genre, CancellationToken cancellationToken = default);
}
