using Mirascope.Gen.Providers;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>Addresses that are put together from several variables, or completed.</summary>
public sealed class ComposedAddressTests
{
    private const string Tail = "/publishers/google/models/m:generateContent";

    /// <summary>Provider, variables, address.</summary>
    public static TheoryData<string, string, string> Composed { get; } = new()
    {
        { "vertex", "GOOGLE_CLOUD_PROJECT=p1", "https://aiplatform.googleapis.com/v1/projects/p1/locations/global" + Tail },
        { "vertex", "GOOGLE_CLOUD_PROJECT=p1 GOOGLE_CLOUD_LOCATION=europe-west4", "https://europe-west4-aiplatform.googleapis.com/v1/projects/p1/locations/europe-west4" + Tail },
        { "google-vertex", "GOOGLE_CLOUD_PROJECT=a/b?c GOOGLE_CLOUD_REGION=US-East1", "https://us-east1-aiplatform.googleapis.com/v1/projects/a%2Fb%3Fc/locations/us-east1" + Tail },
        { "vertex", "", "https://aiplatform.googleapis.com/v1" + Tail },
        { "vertex:gemini", "GOOGLE_CLOUD_LOCATION=us-east1", "https://us-east1-aiplatform.googleapis.com/v1" + Tail },
        { "azure-openai", "AZURE_OPENAI_ENDPOINT=https://r.example/", "https://r.example/openai/v1/chat/completions" },
        { "azure-openai", "AZURE_OPENAI_ENDPOINT=https://r.example/openai/v1", "https://r.example/openai/v1/chat/completions" },
        { "azure-openai", "AZURE_OPENAI_ENDPOINT=https://r.example/openai/", "https://r.example/openai/v1/chat/completions" },
        { "azure-openai", "AZURE_OPENAI_ENDPOINT=https://r.example OPENAI_API_VERSION=preview", "https://r.example/openai/v1/chat/completions?api-version=preview" },
        { "azure-openai", "AZURE_OPENAI_ENDPOINT=https://r.example OPENAI_API_VERSION=2024-10-21", "https://r.example/openai/deployments/m/chat/completions?api-version=2024-10-21" },
        { "azure-openai", "AZURE_OPENAI_ENDPOINT=https://r.example/openai/v1/ OPENAI_API_VERSION=2024-10-21&x=1", "https://r.example/openai/deployments/m/chat/completions?api-version=2024-10-21%26x%3D1" },
        { "azure-openai:responses", "AZURE_OPENAI_ENDPOINT=https://r.example OPENAI_API_VERSION=2025-04-01-preview", "https://r.example/openai/responses?api-version=2025-04-01-preview" },
        { "azure-ai", "AZURE_INFERENCE_ENDPOINT=https://r.services.ai.azure.com", "https://r.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview" },
        { "azure-ai", "AZURE_INFERENCE_ENDPOINT=https://r.services.ai.azure.com/models", "https://r.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview" },
        { "azure-ai", "AZURE_INFERENCE_ENDPOINT=https://m.r.inference.ai.azure.com", "https://m.r.inference.ai.azure.com/chat/completions?api-version=2024-05-01-preview" },
        { "bedrock", "AWS_REGION=eu-central-1 AWS_DEFAULT_REGION=us-east-1", "https://bedrock-runtime.eu-central-1.amazonaws.com/model/m/converse" },
        { "bedrock", "AWS_DEFAULT_REGION=us-gov-west-1", "https://bedrock-runtime.us-gov-west-1.amazonaws.com/model/m/converse" },
        { "bedrock:invoke", "AWS_REGION=CN-North-1", "https://bedrock-runtime.cn-north-1.amazonaws.com.cn/model/m/invoke" },
        { "bedrock", "AWS_REGION=us-east-1 AWS_ENDPOINT_URL_BEDROCK_RUNTIME=https://vpc.example/sub", "https://vpc.example/sub/model/m/converse" },
        { "ollama:chat", "OLLAMA_HOST=127.0.0.1", "http://127.0.0.1:11434/v1/chat/completions" },
        { "ollama:chat", "OLLAMA_HOST=localhost:9999", "http://localhost:9999/v1/chat/completions" },
        { "ollama:chat", "OLLAMA_HOST=:9999", "http://localhost:9999/v1/chat/completions" },
        { "ollama:chat", "OLLAMA_HOST=0.0.0.0", "http://localhost:11434/v1/chat/completions" },
        { "ollama:chat", "OLLAMA_HOST=[::]:9999", "http://localhost:9999/v1/chat/completions" },
        { "ollama:chat", "OLLAMA_HOST=[::1]", "http://[::1]:11434/v1/chat/completions" },
        { "ollama:chat", "OLLAMA_HOST=https://ollama.example", "https://ollama.example/v1/chat/completions" },
        { "ollama:chat", "OLLAMA_HOST=http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions" },
        { "vllm", "VLLM_BASE_URL=http://localhost:9000", "http://localhost:9000/v1/chat/completions" },
        { "vllm", "VLLM_BASE_URL=https://gw.example/vllm/v2", "https://gw.example/vllm/v2/chat/completions" },
        { "lmstudio", "LMSTUDIO_BASE_URL=http://localhost:9000/", "http://localhost:9000/v1/chat/completions" },
        { "litellm", "LITELLM_PROXY_API_BASE=https://gw.example", "https://gw.example/v1/chat/completions" },
    };

    [Theory]
    [MemberData(nameof(Composed))]
    public void An_address_is_put_together_from_what_is_set(string provider, string variables, string expected) =>
        Assert.Equal(expected, Find(provider, variables, options => options.Credentials[provider] = "k"));

    [Theory]
    [InlineData("vertex", "GOOGLE_CLOUD_PROJECT=p GOOGLE_CLOUD_LOCATION=evil.example/", "GOOGLE_CLOUD_LOCATION")]
    [InlineData("vertex", "GOOGLE_CLOUD_PROJECT=..", "GOOGLE_CLOUD_PROJECT")]
    [InlineData("azure-openai", "AZURE_OPENAI_ENDPOINT=https://r.example OPENAI_API_VERSION=..", "OPENAI_API_VERSION")]
    [InlineData("bedrock", "AWS_REGION=us-east-1.evil.example/", "AWS_REGION")]
    [InlineData("bedrock", "", "AWS_REGION or AWS_DEFAULT_REGION")]
    [InlineData("ollama:chat", "OLLAMA_HOST=lan.example:11434", "OLLAMA_HOST")]
    [InlineData("ollama:chat", "OLLAMA_HOST=user:secret@localhost", "OLLAMA_HOST")]
    [InlineData("azure-ai", "", "AZURE_INFERENCE_ENDPOINT or AZURE_AI_API_BASE")]
    public void A_piece_that_would_change_the_rest_is_refused_by_the_name_of_its_variable(string provider, string variables, string named) => Assert.Contains(
        named, Assert.Throws<LlmConfigurationException>(() => Find(provider, variables, options => options.Credentials[provider] = "k")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_token_at_Vertex_needs_a_project()
    {
        Assert.Contains("GOOGLE_CLOUD_PROJECT", Assert.Throws<LlmConfigurationException>(() => Find("vertex", "", AddSource)).Message, StringComparison.Ordinal);
        Assert.Contains("/projects/p/", Find("vertex", "GOOGLE_CLOUD_PROJECT=p", AddSource), StringComparison.Ordinal);

        static void AddSource(LlmClientOptions options) => options.TokenSources["vertex"] = _ => new ValueTask<string>("t");
    }

    [Fact]
    public void An_address_of_the_options_needs_no_variables() => Assert.Equal("https://gw.example/v/models/m:generateContent", Find("vertex", "", options =>
    {
        options.Credentials["google-vertex"] = "k";
        options.BaseAddresses["vertex"] = new Uri("https://gw.example/v");
    }));

    private static string Find(string provider, string variables, Action<LlmClientOptions> configure)
    {
        var options = new LlmClientOptions();
        configure(options);
        foreach (var pair in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            options.Variables[pair[..at]] = pair[(at + 1)..];
        }

        var connections = new ProviderConnections(ProviderRegistry.BuiltIn, options, _ => null);
        var connection = connections.Find(provider);
        var path = connection.Definition.Dialect.PathOf(new LlmRequest { Provider = provider, Model = "m", Messages = [] }, stream: false);
        return connections.AddressOf(connection, path, "m").AbsoluteUri;
    }
}
