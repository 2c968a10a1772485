namespace Mirascope.Gen.Tests.Calls;

internal sealed partial class Desk(LlmClient client)
{
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public partial Task<string> RecommendAsync(string genre, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public partial IAsyncEnumerable<string> TextAsync(string genre, CancellationToken cancellationToken = default);
}
