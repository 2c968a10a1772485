namespace Mirascope.Gen.Providers.AzureAI;

/// <summary>The endpoint of a resource, whose models lie in <c>models/</c>, or of one model served by itself.</summary>
internal sealed class AzureAIAddress() : ProviderAddress(null, "AZURE_INFERENCE_ENDPOINT", "AZURE_AI_API_BASE")
{
    protected override Uri Complete(Uri address) =>
        address.AbsolutePath == "/" && address.Host.EndsWith(".services.ai.azure.com", StringComparison.OrdinalIgnoreCase)
            ? new Uri(address, "models/")
            : address;
}
