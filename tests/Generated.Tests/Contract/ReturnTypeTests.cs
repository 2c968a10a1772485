namespace Mirascope.Gen.Tests.Contract;

internal static partial class Returns
{
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Say {word}")]
    public static partial LlmStream PlainAsync(string word, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Say {word}")]
    public static partial IAsyncEnumerable<string> DeltasAsync(string word, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Say {word}")]
    public static partial Task<string> TextAsync(string word, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Say {word}")]
    public static partial ValueTask<string> ValueAsync(string word, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Say {word}")]
    public static partial Task<CallResponse> WholeAsync(string word, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Library)])]
    [Prompt("Say {word}")]
    public static partial Task<TypedResponse> TypedAsync(string word, CancellationToken cancellationToken = default);
}

public class ReturnTypeTests
{
    [Fact]
    public async Task Every_return_type_of_the_contract_brings_the_text()
    {
        var provider = new StubProvider().OpenAIStream("a", "b").OpenAIStream("a", "b").OpenAIText("ab").OpenAIText("ab").OpenAIText("ab").OpenAIText("ab");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);

        var stream = Returns.PlainAsync("x");
        await stream.FinishAsync();
        Assert.Equal("ab", stream.Content);
        Assert.Equal(["a", "b"], await Returns.DeltasAsync("x").ToListAsync());
        Assert.Equal("ab", await Returns.TextAsync("x"));
        Assert.Equal("ab", await Returns.ValueAsync("x"));
        var whole = await Returns.WholeAsync("x");
        Assert.Equal(("ab", "c1", FinishReason.Stop), (whole.Content, whole.Id, whole.FinishReason!.Value));
        Assert.NotNull(whole.Cost);
        Assert.False(whole.Raw.IsEmpty);
        Returns.TypedResponse typed = await Returns.TypedAsync("x");
        Assert.Empty(typed.Tools);
        Assert.Null(typed.Tool);
    }

    [Fact]
    public async Task A_typed_response_has_typed_tools()
    {
        var provider = new StubProvider().Answer("""{"id":"c1","model":"gpt-4o-mini","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"t1","type":"function","function":{"name":"find_book","arguments":"{\"title\":\"Dune\"}"}}]},"finish_reason":"tool_calls"}]}""");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);
        var typed = await Returns.TypedAsync("x");

        Assert.Equal("Dune", Assert.IsType<Returns.TypedTool.FindBook>(typed.Tool).Title);
    }

    [Fact]
    public async Task A_token_given_to_the_enumeration_cancels_the_deltas()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        using var client = new StubProvider().OpenAIStream("a").CreateClient();
        using var use = LlmClient.Use(client);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Returns.DeltasAsync("x").WithCancellation(source.Token))
            {
            }
        });
    }
}
