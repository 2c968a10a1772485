using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Providers.HuggingFace;

/// <summary>Hugging Face's router, which passes calls on to who serves the model, by its Chat Completions.</summary>
internal static class HuggingFaceProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.HuggingFace,
        DialectSuffix = "chat",
        Dialect = new OpenAIChatDialect(OpenAIChatQuirks.Bare with { TokenLimit = OpenAIChatFields.MaxTokens }),
        Address = new ProviderAddress("https://router.huggingface.co/v1/"),
        Authentication = KeyAuthentication.Bearer("HF_TOKEN", "HUGGINGFACE_API_KEY"),
        RequestIdHeader = "x-request-id",
    };
}
