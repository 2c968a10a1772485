using Mirascope.Gen.Testing.Dialects.AnthropicMessages;
using Mirascope.Gen.Testing.Dialects.BedrockConverse;
using Mirascope.Gen.Testing.Dialects.BedrockInvoke;
using Mirascope.Gen.Testing.Dialects.Cohere;
using Mirascope.Gen.Testing.Dialects.Gemini;
using Mirascope.Gen.Testing.Dialects.Mistral;
using Mirascope.Gen.Testing.Dialects.Ollama;
using Mirascope.Gen.Testing.Dialects.OpenAI;
using Mirascope.Gen.Testing.Dialects.OpenAIChat;
using Mirascope.Gen.Testing.Dialects.OpenAIResponses;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>The dialects the simulator speaks. A new one is one more line.</summary>
internal static class SimulatedDialects
{
    public static IReadOnlyList<SimulatedDialect> All { get; } =
    [
        new OpenAIChatDialect(OpenAIRelative.OpenAI),
        new OpenAIResponsesDialect(),
        new AnthropicMessagesDialect(),
        new GeminiDialect(),
        new OllamaDialect(),
        new MistralDialect(),
        new CohereDialect(),
        new BedrockConverseDialect(),
        new BedrockInvokeDialect(),
        .. OpenAIRelatives.All.Select(relative => new OpenAIChatDialect(relative)),
    ];

    /// <summary>The dialect of a request: by its path, else by its headers, else the first.</summary>
    public static SimulatedDialect For(SimulatorRequest request) =>
        All.FirstOrDefault(dialect => dialect.Owns(request.Path))
        ?? All.FirstOrDefault(dialect => dialect.Resembles(request))
        ?? All[0];

    /// <summary>The base address for a provider's client.</summary>
    public static Uri AddressOf(Uri host, string provider)
    {
        // A provider that speaks several dialects has one address for all of them.
        foreach (var wanted in new[] { provider, provider.Split(':')[0] })
        {
            foreach (var (name, path) in Homes)
            {
                if (name == wanted)
                    return new Uri(host, path);
            }
        }

        throw new ArgumentException(
            $"The simulator does not speak the dialect of '{provider}'; it speaks those of {string.Join(", ", Homes.Select(home => home.Provider))}.", nameof(provider));
    }

    /// <summary>Options of a client whose every provider is at one address; the keys are of no worth.</summary>
    public static LlmClientOptions ClientOptions(Uri host)
    {
        var options = new LlmClientOptions();
        foreach (var (provider, path) in Homes)
        {
            options.Credentials[provider] = "simulated";
            options.BaseAddresses[provider] = new Uri(host, path);
        }

        return options;
    }

    private static IEnumerable<(string Provider, string BasePath)> Homes => All.SelectMany(dialect => dialect.Homes);
}
