using Mirascope.Gen;

namespace YourOwnProvider;

/// <summary>A call that names a provider which is registered when the program runs.</summary>
internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall("acme", "acme-large", MaxTokens = 100)]
    [Prompt("Recommend a {genre} book")]
    public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);
}
