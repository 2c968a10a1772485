using Mirascope.Gen;

namespace SwitchingModels;

/// <summary>An instance uses the client of its constructor: what a container hands out, or a test.</summary>
internal sealed partial class Librarian(LlmClient client)
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 100)]
    [Prompt("Recommend a {genre} book")]
    public partial Task<CallResponse> RecommendAsync(string genre, CancellationToken cancellationToken = default);
}
