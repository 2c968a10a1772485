using System.Text;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>What a call is taken to use before anybody has counted.</summary>
public sealed class RequestSizeTests
{
    private static readonly ReadOnlyMemory<byte> Schema = Encoding.UTF8.GetBytes("""{"type":"object"}""");

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("abc", 1)]
    [InlineData("abcd", 2)]
    [InlineData("日本語", 3)]
    public void Text_has_a_token_for_each_three_bytes(string text, long tokens) => Assert.Equal(tokens, TokenGuess.OfText(text));

    [Fact]
    public void Everything_that_is_sent_counts()
    {
        var request = BudgetBench.Request();
        var size = RequestSize.Of(request);
        LlmRequest[] larger =
        [
            request with { Tools = [new ToolDefinition("find_book", "Looks a book up.", Schema)] },
            request with { Output = OutputFormat.Strict("Book", Schema) },
            With(new TextPart("More")), With(new ThoughtPart("", "sealed")), With(new RedactedThoughtPart("sealed")), With(new RefusalPart("No")),
            With(new ToolCallPart(new ToolCall("1", "find_book", "{}"))), With(new ToolResultPart("1", "find_book", "{}")),
            With(new ProviderPart("test", "search", "{}")), With(ImagePart.FromUri(new Uri("https://example.com/a.png"))),
            With(AudioPart.FromBytes(new byte[1000], "audio/wav")), With(DocumentPart.FromBytes(new byte[1000], "application/pdf")),
        ];
        Assert.All(larger, one => Assert.True(RequestSize.Of(one) > size));
        Assert.True(RequestSize.Of(With(DocumentPart.FromBytes(new byte[1_000_000], "application/pdf"))) > RequestSize.Of(larger[^1]));

        LlmRequest With(ContentPart part) => request with { Messages = [.. request.Messages, new Message(MessageRole.Assistant, [part])] };
    }

    [Fact]
    public void What_may_be_written_to_a_cache_is_reserved_at_that_price()
    {
        var plain = BudgetBench.Request(Provider.Anthropic);
        var (short_, long_) = (Marked(CacheMark.FiveMinutes), Marked(CacheMark.OneHour));
        Assert.True(BudgetBench.FitFor(plain).Limit < BudgetBench.FitFor(short_).Limit);
        Assert.True(BudgetBench.FitFor(short_).Limit < BudgetBench.FitFor(long_).Limit);

        LlmRequest Marked(CacheMark mark) => plain with { Messages = [new Message(MessageRole.User, [.. plain.Messages.SelectMany(message => message.Content).Select(part => part with { Cache = mark })])] };
    }

    [Theory]
    [InlineData(100, 4096, 100)]
    [InlineData(null, 4096, 4096)]
    [InlineData(null, 1_000_000, 16_384)]
    public void Output_is_what_the_request_allows_else_what_is_assumed_and_the_model_can(int? maxTokens, int assumed, long expected) =>
        Assert.Equal(expected, new CallBound(BudgetBench.Request(maxTokens: maxTokens), assumed, DateTimeOffset.UtcNow, ModelCatalog.Default).OutputTokens);

    [Fact]
    public async Task A_request_that_is_wrong_says_so_itself()
    {
        using var bench = new BudgetBench();
        var budget = new LlmBudget(1m);
        LlmRequest[] wrong = [BudgetBench.Request() with { Messages = null! }, BudgetBench.Request() with { Messages = [null!] }, BudgetBench.Request() with { Model = " " }];
        foreach (var request in wrong)
        {
            await Assert.ThrowsAsync<LlmConfigurationException>(() => bench.Client.CallAsync(request with { Budget = budget }));
            await Assert.ThrowsAsync<LlmConfigurationException>(() => bench.Client.StreamAsync(request with { Budget = budget }).FinishAsync());
        }

        Assert.Equal((0m, 0m), (budget.Spent, budget.Reserved));
    }
}
