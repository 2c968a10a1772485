using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

/// <summary>A simulator within reach of the library's own client: in process or over a socket.</summary>
internal sealed class ClientReach(LlmSimulator simulator, LlmSimulatorHost? host, LlmClient client) : IAsyncDisposable
{
    /// <summary>Every provider whose dialect the simulator speaks, by the name a request calls it.</summary>
    public static IReadOnlyList<string> Providers { get; } = [Provider.OpenAI, "openai:responses", Provider.Anthropic, Provider.Google, Provider.Ollama, Provider.Mistral, Provider.Cohere, Provider.Bedrock, "bedrock:invoke"];

    /// <summary>Those who follow one of these dialects, below paths of their own.</summary>
    public static IReadOnlyList<string> Relatives { get; } =
    [
        Provider.Vertex, Provider.AzureOpenAI, "azure-openai:responses", Provider.AzureAI, Provider.Groq, Provider.XAI, "xai:responses", Provider.DeepSeek,
        "deepseek:responses", "deepseek:messages", Provider.OpenRouter, "openrouter:responses", "openrouter:messages", Provider.Together,
        Provider.Perplexity, Provider.HuggingFace, Provider.LMStudio, "lmstudio:responses", Provider.Vllm, Provider.LiteLlm,
    ];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var provider in Providers)
            {
                rows.Add("handler", provider);
                rows.Add("host", provider);
            }

            return rows;
        }
    }

    public static string ModelOf(string provider) => provider switch
    {
        Provider.Anthropic => "claude-haiku-4-5",
        Provider.Google or Provider.Vertex => "gemini-2.5-flash",
        Provider.Ollama => "qwen3:8b",
        Provider.Mistral => "magistral-medium-latest",
        Provider.Cohere => "command-a-reasoning-08-2025",
        Provider.Bedrock or "bedrock:invoke" => "us.anthropic.claude-haiku-4-5-20251001-v1:0",
        _ => "gpt-4o-mini",
    };

    public LlmSimulator Simulator { get; } = simulator;

    public LlmClient Client { get; } = client;

    /// <summary>A client that does not try again, unless it is told to.</summary>
    public static async Task<ClientReach> OfAsync(string way, Action<LlmClientOptions>? configure = null, TimeProvider? time = null)
    {
        var simulator = time is null ? new LlmSimulator() : new LlmSimulator(new LlmSimulatorOptions { TimeProvider = time });
        var options = simulator.CreateClientOptions();
        options.MaxRetries = 0;
        configure?.Invoke(options);
        if (way != "host")
            return new ClientReach(simulator, null, new LlmClient(options));
        var host = await simulator.StartAsync(TestContext.Current.CancellationToken);
        options.Handler = null;
        foreach (var provider in options.BaseAddresses.Keys.ToArray())
            options.BaseAddresses[provider] = host.AddressOf(provider);
        return new ClientReach(simulator, host, new LlmClient(options));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (host is not null)
            await host.DisposeAsync();
    }
}
