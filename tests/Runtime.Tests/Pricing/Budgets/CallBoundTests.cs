using System.Text;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>What a call reserves before anybody has counted.</summary>
public sealed class CallBoundTests
{
    private static readonly ReadOnlyMemory<byte> Schema = Encoding.UTF8.GetBytes("""{"type":"object"}""");

    [Theory]
    [MemberData(nameof(BudgetBench.Providers), MemberType = typeof(BudgetBench))]
    public void A_call_of_text_reserves_what_its_estimate_says_it_may_cost(string provider)
    {
        using var bench = new BudgetBench();
        var request = BudgetBench.Request(provider);
        var estimate = bench.Client.Estimate(request);
        Assert.Equal((estimate.MaxCost, estimate.MaxInputTokens), ((decimal?)BudgetBench.FitFor(request).Limit, (long?)Bound(request).InputTokens));
    }

    [Fact]
    public void Everything_that_is_sent_counts()
    {
        var request = BudgetBench.Request();
        var size = Bound(request).InputTokens;
        LlmRequest[] larger =
        [
            request with { Tools = [new ToolDefinition("find_book", "Looks a book up.", Schema)] },
            request with { Output = OutputFormat.Strict("Book", Schema) },
            With(new TextPart("More")), With(new ThoughtPart("", "sealed")), With(new RedactedThoughtPart("sealed")), With(new RefusalPart("No")),
            With(new ToolCallPart(new ToolCall("1", "find_book", "{}"))), With(new ToolResultPart("1", "find_book", "{}")),
            With(new ProviderPart("test", "search", "{}")), With(ImagePart.FromUri(new Uri("https://example.com/a.png"))),
            With(AudioPart.FromBytes(new byte[1000], "audio/wav")), With(DocumentPart.FromBytes(new byte[1000], "application/pdf")),
        ];
        Assert.All(larger[..2], one => Assert.True(Bound(one).InputTokens > size));

        // A message has a frame of its own: more than it and the part's must come.
        var framed = Bound(With(new TextPart(""))).InputTokens;
        Assert.All(larger[2..], one => Assert.True(Bound(one).InputTokens > framed));

        LlmRequest With(ContentPart part) => request with { Messages = [.. request.Messages, new Message(MessageRole.Assistant, [part])] };
    }

    [Fact]
    public void No_more_is_reserved_than_the_model_takes() =>
        Assert.Equal(128_000, Bound(BudgetBench.Request() with { Messages = [Message.User(new string('x', 200_000))] }).InputTokens);

    [Fact]
    public void What_may_be_kept_for_an_hour_is_reserved_at_that_price()
    {
        var plain = BudgetBench.Request(Provider.Anthropic);
        var marked = plain with { Messages = [.. plain.Messages.Select(message => message.WithCache(CacheMark.OneHour))] };
        Assert.True(BudgetBench.FitFor(plain).Limit < BudgetBench.FitFor(marked).Limit);
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

    private static CallBound Bound(LlmRequest request) => new(request, 4096, DateTimeOffset.UtcNow, ModelCatalog.Default);
}
