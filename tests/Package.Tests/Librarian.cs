using Mirascope.Gen;

internal static partial class Librarian
{
    /// <summary>Recommends one book of the given genre.</summary>
    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200, Temperature = 0.7)]
    [Prompt("Recommend a {genre} book")]
    public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);

    [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", MaxTokens = 200, Tools = [typeof(Shelf)])]
    [Prompt("How many pages has {title}?")]
    public static partial PagesStream PagesAsync(string title, CancellationToken cancellationToken = default);
}

internal static class Shelf
{
    /// <summary>Counts the pages of a book.</summary>
    /// <param name="title">The exact title.</param>
    [LlmTool]
    public static Task<int> CountPagesAsync(string title, CancellationToken cancellationToken = default) => Task.FromResult(title.Length * 100);
}

internal sealed partial class Shop(LlmClient client)
{
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Greet {name}")]
    public partial Task<string> GreetAsync(string name, CancellationToken cancellationToken = default);
}
