namespace Mirascope.Gen.Catalog.Refresh.Constants;

/// <summary>Which class holds the names of a provider's models: named after the provider's own constant.</summary>
internal static class ConstantClasses
{
    private static readonly (string Provider, string Name)[] Known =
    [
        ("anthropic", "Anthropic"), ("azure-openai", "AzureOpenAI"), ("bedrock", "Bedrock"), ("cohere", "Cohere"), ("deepseek", "DeepSeek"), ("google", "Google"),
        ("groq", "Groq"), ("mistral", "Mistral"), ("ollama", "Ollama"), ("openai", "OpenAI"), ("openrouter", "OpenRouter"), ("together", "Together"), ("xai", "XAI"),
    ];

    /// <summary>The name of the provider's constant; the class of its models is that and <c>Model</c>.</summary>
    /// <exception cref="RefreshException">The provider is new here.</exception>
    public static string NameOf(string provider)
    {
        foreach (var (known, name) in Known)
        {
            if (known == provider)
            {
                return name;
            }
        }

        throw new RefreshException($"The models of '{provider}' have no class for their names: add its name to {nameof(ConstantClasses)}.");
    }
}
