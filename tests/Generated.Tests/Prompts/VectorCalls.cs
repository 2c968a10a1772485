namespace Mirascope.Gen.Tests.Prompts;

/// <summary>The templates of the prompt vectors.</summary>
internal static partial class VectorCalls
{
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("SYSTEM: You are terse.\nUSER: Summarise: {doc}")]
    public static partial Task<string> SummariseAsync(string doc, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{doc}")]
    public static partial Task<string> WholeAsync(string doc, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{a}{b}")]
    public static partial Task<string> JoinedAsync(string a, string b, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{a} {b}")]
    public static partial Task<string> PairAsync(string a, string b, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{a}-{a}")]
    public static partial Task<string> TwiceAsync(string a, CancellationToken cancellationToken = default);
}
