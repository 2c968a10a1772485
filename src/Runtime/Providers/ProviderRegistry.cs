using Mirascope.Gen.Providers.Anthropic;
using Mirascope.Gen.Providers.AzureAI;
using Mirascope.Gen.Providers.AzureOpenAI;
using Mirascope.Gen.Providers.Bedrock;
using Mirascope.Gen.Providers.Cohere;
using Mirascope.Gen.Providers.DeepSeek;
using Mirascope.Gen.Providers.Google;
using Mirascope.Gen.Providers.Groq;
using Mirascope.Gen.Providers.HuggingFace;
using Mirascope.Gen.Providers.LiteLlm;
using Mirascope.Gen.Providers.LMStudio;
using Mirascope.Gen.Providers.Mistral;
using Mirascope.Gen.Providers.Ollama;
using Mirascope.Gen.Providers.OpenAI;
using Mirascope.Gen.Providers.OpenRouter;
using Mirascope.Gen.Providers.Perplexity;
using Mirascope.Gen.Providers.Together;
using Mirascope.Gen.Providers.Vertex;
using Mirascope.Gen.Providers.Vllm;
using Mirascope.Gen.Providers.XAI;

namespace Mirascope.Gen.Providers;

/// <summary>
/// The providers a client knows, by name. A name may say the dialect too, as in <c>openai:chat</c>; without it the
/// provider's first dialect is meant, unless another is the only one for the model.
/// </summary>
internal sealed class ProviderRegistry(params ProviderDefinition[] definitions)
{
    public static ProviderRegistry BuiltIn { get; } = new(
        OpenAIProvider.Definition,
        OpenAIProvider.Responses,
        AnthropicProvider.Definition,
        GoogleProvider.Definition,
        VertexProvider.Definition,
        AzureOpenAIProvider.Definition,
        AzureOpenAIProvider.Responses,
        AzureAIProvider.Definition,
        BedrockProvider.Definition,
        BedrockProvider.Invoke,
        GroqProvider.Definition,
        XAIProvider.Definition,
        XAIProvider.Responses,
        DeepSeekProvider.Definition,
        DeepSeekProvider.Responses,
        DeepSeekProvider.Messages,
        OpenRouterProvider.Definition,
        OpenRouterProvider.Responses,
        OpenRouterProvider.Messages,
        TogetherProvider.Definition,
        PerplexityProvider.Definition,
        MistralProvider.Definition,
        CohereProvider.Definition,
        HuggingFaceProvider.Definition,
        OllamaProvider.Definition,
        OllamaProvider.Chat,
        LMStudioProvider.Definition,
        LMStudioProvider.Responses,
        VllmProvider.Definition,
        LiteLlmProvider.Definition);

    /// <summary>Every provider, each of its dialects for itself.</summary>
    public IReadOnlyList<ProviderDefinition> All => definitions;

    /// <summary>These and those that a user registers.</summary>
    /// <exception cref="LlmConfigurationException">One is malformed, or its name is taken.</exception>
    public ProviderRegistry With(LlmClientOptions options)
    {
        if (options.Providers.Count == 0)
        {
            return this;
        }

        List<ProviderDefinition> all = [.. definitions];
        foreach (var provider in options.Providers)
        {
            var definition = RegisteredProvider.ToDefinition(
                provider ?? throw new LlmConfigurationException($"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Providers)} has an entry that is null."), options.AllowPlainHttp);
            var taken = TryFind(definition.Name, "") is not null ? "built in; choose another name, or set its address and key where only those differ"
                : all.Any(other => other.FullName == definition.FullName) ? $"registered twice as {definition.FullName}"
                : null;
            if (taken is not null)
            {
                throw new LlmConfigurationException($"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Providers)}: '{definition.Name}' is {taken}.");
            }

            all.Add(definition);
        }

        return new ProviderRegistry([.. all]);
    }

    /// <exception cref="LlmConfigurationException">There is no such provider; the message lists those there are.</exception>
    public ProviderDefinition Find(string? name, string model = "") =>
        TryFind(name, model) ?? throw new LlmConfigurationException($"There is no provider '{name}'. Known: {Known}.");

    /// <summary>As <see cref="Find(string?, string)"/>, for a name out of the options: it may be a key in the wrong place and is not shown.</summary>
    public ProviderDefinition FindForOption(string name, string option) => TryFind(name, "")
        ?? throw new LlmConfigurationException($"{nameof(LlmClientOptions)}.{option} has an entry for a provider that there is not. Known: {Known}.");

    private string Known => string.Join(", ", definitions.GroupBy(definition => definition.Name)
        .Select(provider => $"{provider.Key} ({string.Join(", ", provider.Select(definition => definition.FullName))})"));

    private ProviderDefinition? TryFind(string? name, string model)
    {
        var (provider, suffix) = name?.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (name[..colon], name[(colon + 1)..]) : (name, null);
        ProviderDefinition? first = null;
        foreach (var definition in definitions)
        {
            if (!string.Equals(provider, definition.Name, StringComparison.Ordinal) && !definition.Aliases.Contains(provider, StringComparer.Ordinal))
            {
                continue;
            }

            if (suffix is not null ? string.Equals(suffix, definition.DialectSuffix, StringComparison.Ordinal) : definition.OnlyHere?.Has(model) == true)
            {
                return definition;
            }

            first ??= definition;
        }

        return suffix is null ? first : null;
    }
}
