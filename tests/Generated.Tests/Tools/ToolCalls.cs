namespace Mirascope.Gen.Tests.Tools;

internal static partial class ToolCalls
{
    [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", Tools = [typeof(Library)])]
    [Prompt("How many pages has {title}?")]
    public static partial PagesStream PagesAsync(string title, CancellationToken cancellationToken = default);
}
