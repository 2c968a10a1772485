using Mirascope.Gen.Providers.Anthropic;
using Mirascope.Gen.Providers.DeepSeek;
using Mirascope.Gen.Providers.Google;
using Mirascope.Gen.Providers.Groq;
using Mirascope.Gen.Providers.OpenAI;
using Mirascope.Gen.Providers.OpenRouter;
using Mirascope.Gen.Providers.Perplexity;
using Mirascope.Gen.Providers.Together;
using Mirascope.Gen.Providers.XAI;

namespace Mirascope.Gen.Providers;

/// <summary>
/// The providers a client knows, by name. A name may say the dialect too, as in <c>openai:chat</c>; without it the
/// provider's first dialect is meant.
/// </summary>
internal sealed class ProviderRegistry(params ProviderDefinition[] definitions)
{
    public static ProviderRegistry BuiltIn { get; } = new(
        OpenAIProvider.Definition,
        OpenAIProvider.Responses,
        AnthropicProvider.Definition,
        GoogleProvider.Definition,
        GroqProvider.Definition,
        XAIProvider.Definition,
        DeepSeekProvider.Definition,
        OpenRouterProvider.Definition,
        TogetherProvider.Definition,
        PerplexityProvider.Definition);

    /// <exception cref="LlmConfigurationException">There is no such provider; the message lists those there are.</exception>
    public ProviderDefinition Find(string? name) =>
        TryFind(name) ?? throw new LlmConfigurationException($"There is no provider '{name}'. Known: {Known}.");

    /// <summary>As <see cref="Find(string?)"/>, for a name out of the options: it may be a key in the wrong place and is not shown.</summary>
    public ProviderDefinition Find(string name, string option) => TryFind(name)
        ?? throw new LlmConfigurationException($"{nameof(LlmClientOptions)}.{option} has an entry for a provider that there is not. Known: {Known}.");

    private string Known => string.Join(", ", definitions.GroupBy(definition => definition.Name)
        .Select(provider => $"{provider.Key} ({string.Join(", ", provider.Select(definition => definition.FullName))})"));

    private ProviderDefinition? TryFind(string? name)
    {
        foreach (var definition in definitions)
        {
            if (string.Equals(name, definition.Name, StringComparison.Ordinal) || string.Equals(name, definition.FullName, StringComparison.Ordinal))
            {
                return definition;
            }
        }

        return null;
    }
}
