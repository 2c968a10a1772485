using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Pricing.Budgets;

/// <summary>A simulator, its client and a call with a known price.</summary>
internal sealed class BudgetBench : IDisposable
{
    /// <summary>A text of 200 words, which the simulator gives in many deltas.</summary>
    public static readonly string LongText = string.Join(' ', Enumerable.Range(1, 200).Select(i => $"word{i}"));

    private readonly List<IDisposable> _owned = [];

    public BudgetBench(Action<LlmClientOptions>? change = null)
    {
        Client = CreateClient(change);
    }

    public static TheoryData<string> Providers => [Provider.OpenAI, Provider.OpenAI + ":responses", Provider.Anthropic, Provider.Google];

    public LlmSimulator Simulator { get; } = new();

    public LlmClient Client { get; }

    public static LlmRequest Request(string provider = Provider.OpenAI, int? maxTokens = 500) => new()
    {
        Provider = provider,
        Model = provider.Split(':')[0] switch
        {
            Provider.Anthropic => "claude-sonnet-4-5",
            Provider.Google => "gemini-2.5-flash",
            _ => "gpt-4o-mini",
        },
        Messages = [Message.System("Be brief."), Message.User("Recommend a fantasy novel")],
        Options = new LlmOptions { MaxTokens = maxTokens },
    };

    /// <summary>A budget that one call just fits in.</summary>
    public static LlmBudget FitFor(LlmRequest request)
    {
        var bound = new CallBound(request, new LlmBudget(0).AssumedOutputTokens, TimeProvider.System.GetUtcNow(), ModelCatalog.Default);
        return new LlmBudget(bound.PriceWith(bound.OutputTokens)!.Value);
    }

    public LlmClient CreateClient(Action<LlmClientOptions>? change = null)
    {
        var options = Simulator.CreateClientOptions();
        options.MaxRetries = 0;
        change?.Invoke(options);
        var client = new LlmClient(options);
        _owned.Add(client);
        _owned.Add(options.Handler!);
        return client;
    }

    public void Dispose() => _owned.ForEach(item => item.Dispose());
}
