using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.LiteLlm;

/// <summary>A LiteLLM proxy by its Chat Completions. It asks for a key only if it was set up with one.</summary>
internal static class LiteLlmProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.LiteLlm,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(new OpenAIChatQuirks
        {
            // It puts either name into the words of whom it passes the call on to.
            TokenLimit = OpenAIChatFields.MaxTokens,
            TakesTopK = true,
            UserField = OpenAIChatFields.User,
            Modalities = OutputModalities.Text | OutputModalities.Audio | OutputModalities.Image,
            TakesCacheMarks = true,
        }),
        Address = new VersionedAddress("http://localhost:4000/v1/", "LITELLM_PROXY_API_BASE", "LITELLM_BASE_URL"),
        Authentication = new KeyAuthentication(KeyHeader.Bearer("LITELLM_PROXY_API_KEY", "LITELLM_API_KEY")) { IsOptional = true },
        RequestIdHeader = "x-litellm-call-id",
    };
}
