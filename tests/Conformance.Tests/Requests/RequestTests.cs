using System.Text.Json.Nodes;
using Mirascope.Gen.Tests.Conversations;
using Mirascope.Gen.Tests.Official;
using Mirascope.Gen.Tests.Schemas;

namespace Mirascope.Gen.Tests.Requests;

public sealed class RequestTests
{
    // The client holds seeds in 32 bits.
    private const string BeyondOllamasClient = "seed-large";

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(AllConversations.OpenAIResponses)]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.Google)]
    [InlineData(Provider.Bedrock)]
    [InlineData(Provider.Ollama)]
    [InlineData(Provider.Mistral)]
    [InlineData(Provider.Cohere)]
    public async Task Every_body_fits_the_providers_schema(string provider)
    {
        var validator = RequestSchemas.For(provider);
        var lines = await EncodedConversations.ForAsync(provider);
        Assert.True(lines.Count >= 40);
        var wrong = lines.SelectMany(line => validator.Validate(line.Value["body"]).Select(error => $"{line.Key}: {error}"));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(AllConversations.OpenAIResponses)]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.Ollama)]
    public async Task Every_body_means_what_the_official_client_sends(string provider)
    {
        var lines = await EncodedConversations.ForAsync(provider);
        var wrong = new List<string>();
        foreach (var conversation in AllConversations.For(provider).Where(conversation => provider != Provider.Ollama || conversation.Name != BeyondOllamasClient))
        {
            // What the official clients have no neutral word for is held to the schema alone.
            if (conversation.Name.StartsWith(ServiceConversations.Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var root = conversation.For(provider);
            var official = BodyNormaliser.Normalise(provider, await CaptureAsync(provider, root));
            var own = BodyNormaliser.Normalise(provider, lines[conversation.Name]["body"]!.AsObject());
            if (!JsonNode.DeepEquals(official, own))
            {
                wrong.Add($"{conversation.Name}:\n  own      {own!.ToJsonString()}\n  official {official!.ToJsonString()}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(Provider.OpenAI, "https://api.openai.com/v1/chat/completions", "Authorization", "Bearer ***")]
    [InlineData(AllConversations.OpenAIResponses, "https://api.openai.com/v1/responses", "Authorization", "Bearer ***")]
    [InlineData(Provider.Anthropic, "https://api.anthropic.com/v1/messages", "x-api-key", "***")]
    [InlineData(Provider.Ollama, "http://localhost:11434/api/chat", "Authorization", "Bearer ***")]
    [InlineData(Provider.Cohere, "https://api.cohere.com/v2/chat", "Authorization", "Bearer ***")]
    [InlineData(Provider.Mistral, "https://api.mistral.ai/v1/chat/completions", "Authorization", "Bearer ***")]
    public async Task The_request_goes_to_the_providers_address_with_the_credential_masked(string provider, string url, string header, string value)
    {
        foreach (var (_, line) in await EncodedConversations.ForAsync(provider))
        {
            Assert.Equal("POST", (string?)line["method"]);
            Assert.Equal(url, (string?)line["url"]);
            Assert.Equal(value, (string?)line["headers"]![header]);
            Assert.StartsWith("application/json", (string?)line["headers"]!["Content-Type"], StringComparison.Ordinal);
        }
    }

    private static Task<JsonObject> CaptureAsync(string provider, JsonObject conversation) => provider switch
    {
        Provider.OpenAI => OpenAIRequests.CaptureAsync(conversation),
        AllConversations.OpenAIResponses => OpenAIResponsesRequests.CaptureAsync(conversation),
        Provider.Anthropic => AnthropicRequests.CaptureAsync(conversation),
        _ => OllamaRequests.CaptureAsync(conversation),
    };
}
