using Mirascope.Gen.Dialects.Cohere;

namespace Mirascope.Gen.Providers.Cohere;

/// <summary>Cohere by its chat, version 2.</summary>
internal static class CohereProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Cohere,
        DialectSuffix = "chat",
        Dialect = new CohereDialect(),
        Address = new ProviderAddress("https://api.cohere.com/", "CO_API_URL"),
        Authentication = KeyAuthentication.Bearer("CO_API_KEY", "COHERE_API_KEY"),
        RequestIdHeader = "x-debug-trace-id",
    };
}
