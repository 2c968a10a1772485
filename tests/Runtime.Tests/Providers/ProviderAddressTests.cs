using System.Reflection;
using Mirascope.Gen.Providers;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>Where each built-in provider is found, and by which variables.</summary>
public sealed class ProviderAddressTests
{
    public static TheoryData<string, string, string, string?> All { get; } = new()
    {
        { "openai", "https://api.openai.com/v1/chat/completions", "OPENAI_API_KEY", "OPENAI_BASE_URL" },
        { "anthropic", "https://api.anthropic.com/v1/messages", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL" },
        { "google", "https://generativelanguage.googleapis.com/v1beta/models/m:streamGenerateContent?alt=sse", "GOOGLE_API_KEY", null },
        { "groq", "https://api.groq.com/openai/v1/chat/completions", "GROQ_API_KEY", "GROQ_BASE_URL" },
        { "xai", "https://api.x.ai/v1/chat/completions", "XAI_API_KEY", "XAI_BASE_URL" },
        { "deepseek", "https://api.deepseek.com/chat/completions", "DEEPSEEK_API_KEY", "DEEPSEEK_BASE_URL" },
        { "openrouter", "https://openrouter.ai/api/v1/chat/completions", "OPENROUTER_API_KEY", "OPENROUTER_BASE_URL" },
        { "together", "https://api.together.ai/v1/chat/completions", "TOGETHER_API_KEY", "TOGETHER_BASE_URL" },
        { "perplexity", "https://api.perplexity.ai/chat/completions", "PERPLEXITY_API_KEY", "PERPLEXITY_BASE_URL" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_provider_is_found_at_its_own_address_or_at_that_of_its_variable(string provider, string address, string keyVariable, string? addressVariable)
    {
        var read = new Dictionary<string, string?> { [keyVariable] = "the-key" };
        var connections = new ProviderConnections(ProviderRegistry.BuiltIn, new LlmClientOptions(), read.GetValueOrDefault);
        var path = ProviderRegistry.BuiltIn.Find(provider).Dialect.PathOf(new LlmRequest { Provider = provider, Model = "m", Messages = [] }, stream: true);
        var connection = connections.Find(provider);
        Assert.Equal(address, connection.AddressOf(path).AbsoluteUri);
        Assert.EndsWith("the-key", SentHeaders.ProofOf(connection), StringComparison.Ordinal);

        if (addressVariable is not null)
        {
            read[addressVariable] = "https://gw.example/x";
            Assert.Equal("https://gw.example/x/" + path, connections.Find(provider).AddressOf(path).AbsoluteUri);
        }
    }

    [Fact]
    public void Every_constant_is_a_provider_and_is_listed_here()
    {
        var names = typeof(Provider).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal).ToArray();
        Assert.All(names, name => Assert.Equal(name, ProviderRegistry.BuiltIn.Find(name).Name));
        Assert.Equal(names, All.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }
}
