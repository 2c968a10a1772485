using Mirascope.Gen.Testing.Dialects.AnthropicMessages;
using Mirascope.Gen.Testing.Dialects.BedrockConverse;
using Mirascope.Gen.Testing.Dialects.BedrockInvoke;
using Mirascope.Gen.Testing.Dialects.Cohere;
using Mirascope.Gen.Testing.Dialects.Gemini;
using Mirascope.Gen.Testing.Dialects.Mistral;
using Mirascope.Gen.Testing.Dialects.Ollama;
using Mirascope.Gen.Testing.Dialects.OpenAIChat;
using Mirascope.Gen.Testing.Dialects.OpenAIResponses;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>The dialects the simulator speaks. A new one is one more line.</summary>
internal static class SimulatedDialects
{
    public static IReadOnlyList<SimulatedDialect> All { get; } =
    [
        new OpenAIChatDialect(),
        new OpenAIResponsesDialect(),
        new AnthropicMessagesDialect(),
        new GeminiDialect(),
        new OllamaDialect(),
        new MistralDialect(),
        new CohereDialect(),
        new BedrockConverseDialect(),
        new BedrockInvokeDialect(),
    ];

    /// <summary>The dialect of a request: by its path, else by its headers, else the first.</summary>
    public static SimulatedDialect For(SimulatorRequest request) =>
        All.FirstOrDefault(dialect => dialect.Owns(request.Path))
        ?? All.FirstOrDefault(dialect => dialect.Resembles(request))
        ?? All[0];

    /// <summary>The base address for a provider's client.</summary>
    public static Uri AddressOf(Uri host, string provider) => All.FirstOrDefault(dialect => dialect.Provider == provider) is { } found
        ? new Uri(host, found.BasePath)
        : throw new ArgumentException($"The simulator does not speak the dialect of '{provider}'; it speaks those of {string.Join(", ", All.Select(one => one.Provider).OfType<string>())}.", nameof(provider));

    /// <summary>Options of a client whose every provider is at one address; the keys are of no worth.</summary>
    public static LlmClientOptions ClientOptions(Uri host)
    {
        var options = new LlmClientOptions();
        foreach (var dialect in All.Where(one => one.Provider is not null))
        {
            options.Credentials[dialect.Provider!] = "simulated";
            options.BaseAddresses[dialect.Provider!] = new Uri(host, dialect.BasePath);
        }

        return options;
    }
}
