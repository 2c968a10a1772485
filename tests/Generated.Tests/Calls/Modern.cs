namespace Mirascope.Gen.Tests.Calls;

/// <summary>Declarations in a language younger than what is emitted.</summary>
internal static partial class Modern
{
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{items:list}")]
    public static partial LlmStream ListAsync(CancellationToken cancellationToken, params IEnumerable<string> items);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{items:list} {numbers:list}")]
    public static partial LlmStream SpanAsync(Span<int> numbers, CancellationToken cancellationToken, params ReadOnlySpan<string> items);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{field} {value}")]
    public static partial IAsyncEnumerable<string> GenericAsync<T>(T field, T? value, CancellationToken cancellationToken = default)
        where T : class, IFormattable;

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{question}")]
    public static partial IAsyncEnumerable<string> AnyAsync<T>(string question, CancellationToken cancellationToken = default)
        where T : allows ref struct;
}
