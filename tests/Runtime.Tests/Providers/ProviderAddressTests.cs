using System.Reflection;
using System.Text.RegularExpressions;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>Where each built-in provider is found, by which variables, and how it knows its callers.</summary>
public sealed partial class ProviderAddressTests
{
    private const string Key = "the-key";
    private const string Bearer = "Authorization: Bearer ";

    /// <summary>Name, the address of a stream of model m, the key's header, the variables of the key, those of the address.</summary>
    public static TheoryData<string, string, string, string[], string[]> All { get; } = new()
    {
        { "openai:chat", "https://api.openai.com/v1/chat/completions", Bearer, ["OPENAI_API_KEY"], ["OPENAI_BASE_URL"] },
        { "openai:responses", "https://api.openai.com/v1/responses", Bearer, ["OPENAI_API_KEY"], ["OPENAI_BASE_URL"] },
        { "anthropic:messages", "https://api.anthropic.com/v1/messages", "x-api-key: ", ["ANTHROPIC_API_KEY"], ["ANTHROPIC_BASE_URL"] },
        { "anthropic:messages", "https://api.anthropic.com/v1/messages", Bearer, ["ANTHROPIC_AUTH_TOKEN"], ["ANTHROPIC_BASE_URL"] },
        { "google:gemini", "https://generativelanguage.googleapis.com/v1beta/models/m:streamGenerateContent?alt=sse", "x-goog-api-key: ", ["GOOGLE_API_KEY", "GEMINI_API_KEY"], [] },
        { "vertex:gemini", "https://aiplatform.googleapis.com/v1/publishers/google/models/m:streamGenerateContent?alt=sse", "x-goog-api-key: ", ["GOOGLE_API_KEY"], [] },
        { "azure-openai:chat", "https://at.example/openai/v1/chat/completions", "api-key: ", ["AZURE_OPENAI_API_KEY"], ["AZURE_OPENAI_ENDPOINT"] },
        { "azure-openai:chat", "https://at.example/openai/v1/chat/completions", Bearer, ["AZURE_OPENAI_AD_TOKEN"], ["AZURE_OPENAI_ENDPOINT"] },
        { "azure-openai:responses", "https://at.example/openai/v1/responses", "api-key: ", ["AZURE_OPENAI_API_KEY"], ["AZURE_OPENAI_ENDPOINT"] },
        { "azure-ai:chat", "https://at.example/chat/completions?api-version=2024-05-01-preview", "api-key: ", ["AZURE_INFERENCE_CREDENTIAL", "AZURE_AI_API_KEY"], ["AZURE_INFERENCE_ENDPOINT", "AZURE_AI_API_BASE"] },
        { "bedrock:converse", "https://at.example/model/m/converse-stream", Bearer, ["AWS_BEARER_TOKEN_BEDROCK"], ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] },
        { "bedrock:invoke", "https://at.example/model/m/invoke-with-response-stream", Bearer, ["AWS_BEARER_TOKEN_BEDROCK"], ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] },
        { "groq:chat", "https://api.groq.com/openai/v1/chat/completions", Bearer, ["GROQ_API_KEY"], ["GROQ_BASE_URL"] },
        { "xai:chat", "https://api.x.ai/v1/chat/completions", Bearer, ["XAI_API_KEY"], ["XAI_BASE_URL"] },
        { "xai:responses", "https://api.x.ai/v1/responses", Bearer, ["XAI_API_KEY"], ["XAI_BASE_URL"] },
        { "deepseek:chat", "https://api.deepseek.com/chat/completions", Bearer, ["DEEPSEEK_API_KEY"], ["DEEPSEEK_BASE_URL"] },
        { "deepseek:responses", "https://api.deepseek.com/responses", Bearer, ["DEEPSEEK_API_KEY"], ["DEEPSEEK_BASE_URL"] },
        { "deepseek:messages", "https://api.deepseek.com/anthropic/v1/messages", Bearer, ["DEEPSEEK_API_KEY"], ["DEEPSEEK_BASE_URL"] },
        { "openrouter:chat", "https://openrouter.ai/api/v1/chat/completions", Bearer, ["OPENROUTER_API_KEY"], ["OPENROUTER_BASE_URL"] },
        { "openrouter:responses", "https://openrouter.ai/api/v1/responses", Bearer, ["OPENROUTER_API_KEY"], ["OPENROUTER_BASE_URL"] },
        { "openrouter:messages", "https://openrouter.ai/api/v1/messages", Bearer, ["OPENROUTER_API_KEY"], ["OPENROUTER_BASE_URL"] },
        { "together:chat", "https://api.together.ai/v1/chat/completions", Bearer, ["TOGETHER_API_KEY"], ["TOGETHER_BASE_URL"] },
        { "perplexity:chat", "https://api.perplexity.ai/chat/completions", Bearer, ["PERPLEXITY_API_KEY"], ["PERPLEXITY_BASE_URL"] },
        { "mistral:chat", "https://api.mistral.ai/v1/chat/completions", Bearer, ["MISTRAL_API_KEY"], [] },
        { "cohere:chat", "https://api.cohere.com/v2/chat", Bearer, ["CO_API_KEY", "COHERE_API_KEY"], ["CO_API_URL"] },
        { "huggingface:chat", "https://router.huggingface.co/v1/chat/completions", Bearer, ["HF_TOKEN", "HUGGINGFACE_API_KEY"], [] },
        { "ollama:native", "http://localhost:11434/api/chat", Bearer, ["OLLAMA_API_KEY"], ["OLLAMA_HOST"] },
        { "ollama:chat", "http://localhost:11434/v1/chat/completions", Bearer, ["OLLAMA_API_KEY"], ["OLLAMA_HOST"] },
        { "lmstudio:chat", "http://localhost:1234/v1/chat/completions", Bearer, ["LMSTUDIO_API_KEY", "LM_STUDIO_API_KEY"], ["LMSTUDIO_BASE_URL", "LM_STUDIO_API_BASE"] },
        { "lmstudio:responses", "http://localhost:1234/v1/responses", Bearer, ["LMSTUDIO_API_KEY", "LM_STUDIO_API_KEY"], ["LMSTUDIO_BASE_URL", "LM_STUDIO_API_BASE"] },
        { "vllm:chat", "http://localhost:8000/v1/chat/completions", Bearer, ["VLLM_API_KEY", "HOSTED_VLLM_API_KEY"], ["VLLM_BASE_URL", "HOSTED_VLLM_API_BASE"] },
        { "litellm:chat", "http://localhost:4000/v1/chat/completions", Bearer, ["LITELLM_PROXY_API_KEY", "LITELLM_API_KEY"], ["LITELLM_PROXY_API_BASE", "LITELLM_BASE_URL"] },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_provider_is_found_at_its_own_address_or_at_that_of_its_variables(string provider, string address, string proof, string[] keys, string[] addresses)
    {
        // The last variable first: each one goes before those set already.
        var read = new Dictionary<string, string?>();
        var at = new Uri(address);
        if (at.Host == "at.example")
        {
            Assert.Contains(addresses[0], Assert.Throws<LlmConfigurationException>(() => Find(provider, new() { [keys[0]] = Key })).Message, StringComparison.Ordinal);
            read[addresses[^1]] = "https://at.example";
        }

        for (var i = keys.Length - 1; i >= 0; i--)
        {
            read[keys[i]] = $" key{i}\n";
            var (connection, sent) = Find(provider, read);
            Assert.Equal((address, proof + $"key{i}"), (sent, SentHeaders.ProofOf(connection)));
        }

        for (var i = addresses.Length - 1; i >= 0; i--)
        {
            read[addresses[i]] = $"https://gw{i}.example/sub/";
            Assert.StartsWith($"https://gw{i}.example/sub/", Find(provider, read).Sent, StringComparison.Ordinal);
            read[addresses[i]] = "http://gw.example/";
            Assert.Contains(addresses[i], Assert.Throws<LlmConfigurationException>(() => Find(provider, read)).Message, StringComparison.Ordinal);
            read[addresses[i]] = $"https://gw{i}.example/sub/";
        }
    }

    [Theory]
    [InlineData("openai:chat", "https://gw.example/openai?version=2", "https://gw.example/openai/chat/completions?version=2")]
    [InlineData("google", "https://gw.example/ai/?version=2&b=%20", "https://gw.example/ai/v1beta/models/m:streamGenerateContent?alt=sse&version=2&b=%20")]
    [InlineData("azure-openai:chat", "https://gw.example/openai/v1?version=2", "https://gw.example/openai/v1/chat/completions?version=2")]
    [InlineData("ollama", "http://localhost:5/v1?version=2", "http://localhost:5/api/chat?version=2")]
    [InlineData("vllm", "http://localhost:5?version=2", "http://localhost:5/v1/chat/completions?version=2")]
    public async Task A_query_of_the_address_goes_with_every_request(string provider, string address, string sent)
    {
        var handler = new StubHandler(StubHandler.Answer(400, "{}"));
        using var client = new LlmClient(new LlmClientOptions
        {
            Handler = handler,
            Credentials = { [provider.Split(':')[0]] = Key },
            BaseAddresses = { [provider.Split(':')[0]] = new Uri(address) },
        });
        var request = new LlmRequest { Provider = provider, Model = "m", Messages = [Message.User("Hi")] };

        await Assert.ThrowsAsync<LlmBadRequestException>(() => client.StreamAsync(request).FinishAsync());
        Assert.Equal(sent, Assert.Single(handler.Requests).RequestUri!.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Without_a_key_only_local_servers_are_called(string provider, string address, string proof, string[] keys, string[] addresses)
    {
        _ = proof;
        var read = addresses.ToDictionary(name => name, _ => (string?)"https://at.example/");
        if (new Uri(address).IsLoopback)
        {
            Assert.Empty(SentHeaders.Of(Find(provider, read).Connection));
            return;
        }

        var error = Assert.Throws<LlmConfigurationException>(() => Find(provider, read));
        Assert.All(keys, key => Assert.Contains(key, error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("openai", "OPENAI_ORG_ID", "OpenAI-Organization", "x")]
    [InlineData("openai:responses", "OPENAI_PROJECT_ID", "OpenAI-Project", "x")]
    [InlineData("anthropic", "", "anthropic-version", "2023-06-01")]
    [InlineData("deepseek:messages", "", "anthropic-version", "2023-06-01")]
    [InlineData("openrouter:messages", "", "anthropic-version", "2023-06-01")]
    public void Some_ask_for_further_headers(string provider, string variable, string header, string value)
    {
        var read = new Dictionary<string, string?> { [variable] = "x" };
        var options = new LlmClientOptions { Credentials = { [provider] = Key } };
        var connection = new ProviderConnections(ProviderRegistry.BuiltIn, options, read.GetValueOrDefault).Find(provider);

        Assert.Equal(value, SentHeaders.Of(connection)[header]);
    }

    [Theory]
    [InlineData("gpt-4o-mini", "openai-chat")]
    [InlineData("gpt-5.2", "openai-chat")]
    [InlineData("gpt-5-proof", "openai-chat")]
    [InlineData("gpt-5-apro", "openai-chat")]
    [InlineData("ft:gpt-4o-mini:my-codex-x:a:1", "openai-chat")]
    [InlineData("o1-pro", "openai-responses")]
    [InlineData("gpt-5.2-pro-2025-12-11", "openai-responses")]
    [InlineData("gpt-5.1-codex-max", "openai-responses")]
    [InlineData("codex-mini-latest", "openai-responses")]
    [InlineData("o4-mini-deep-research", "openai-responses")]
    [InlineData("computer-use-preview", "openai-responses")]
    [InlineData("ft:gpt-5-codex:acme::1", "openai-responses")]
    public void OpenAI_is_spoken_to_as_the_model_wants_unless_the_name_says(string model, string dialect)
    {
        Assert.Equal(dialect, ProviderRegistry.BuiltIn.Find("openai", model).Dialect.Name);
        Assert.Equal("openai-chat", ProviderRegistry.BuiltIn.Find("openai:chat", model).Dialect.Name);
        Assert.Equal("openai-responses", ProviderRegistry.BuiltIn.Find("openai:responses", model).Dialect.Name);
    }

    [Fact]
    public void Every_provider_and_every_constant_is_listed_here()
    {
        var listed = All.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal).ToArray();
        var message = Assert.Throws<LlmConfigurationException>(() => ProviderRegistry.BuiltIn.Find("")).Message;
        Assert.Equal(listed, FullName().Matches(message).Select(match => match.Value).Order(StringComparer.Ordinal));

        var names = typeof(Provider).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, listed.Select(name => name.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static (ProviderConnection Connection, string Sent) Find(string provider, Dictionary<string, string?> read)
    {
        var connections = new ProviderConnections(ProviderRegistry.BuiltIn, new LlmClientOptions(), read.GetValueOrDefault);
        var connection = connections.Find(provider);
        var path = connection.Definition.Dialect.PathOf(new LlmRequest { Provider = provider, Model = "m", Messages = [] }, stream: true);
        return (connection, connections.AddressOf(connection, path, "m").AbsoluteUri);
    }

    [GeneratedRegex("[a-z-]+:[a-z]+")]
    private static partial Regex FullName();
}
