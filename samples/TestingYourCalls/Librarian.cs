using Mirascope.Gen;

namespace TestingYourCalls;

/// <summary>The code under test: it names a provider and knows nothing of simulators.</summary>
internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 100, Temperature = 0.2)]
    [Prompt("Recommend a {genre} book")]
    public static partial Task<CallResponse> RecommendAsync(string genre, CancellationToken cancellationToken = default);

    /// <summary>What the program prints of it, whatever the model said.</summary>
    public static async Task<string> HeadlineAsync(string genre)
    {
        var answer = await RecommendAsync(genre);
        return answer.FinishReason?.Class == FinishClass.Length ? $"{answer.Content} (cut)" : answer.Content.TrimEnd('.');
    }
}
