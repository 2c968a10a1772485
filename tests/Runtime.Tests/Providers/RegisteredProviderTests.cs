using System.Text.Json.Nodes;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>Providers that a user registers.</summary>
public sealed class RegisteredProviderTests
{
    private const string Secret = "second-key-9b1c55d0";
    private static readonly Uri Address = new("https://acme.example/v1/");

    /// <summary>The dialect, the name behind the colon, where a stream goes, the header of the key.</summary>
    public static TheoryData<LlmDialect, string, string, string> Dialects { get; } = new()
    {
        { LlmDialect.OpenAIChat, "chat", "https://acme.example/v1/chat/completions", "Authorization: Bearer k1" },
        { LlmDialect.OpenAIResponses, "responses", "https://acme.example/v1/responses", "Authorization: Bearer k1" },
        { LlmDialect.AnthropicMessages, "messages", "https://acme.example/v1/messages", "x-api-key: k1" },
        { LlmDialect.Gemini, "gemini", "https://acme.example/v1/models/m:streamGenerateContent?alt=sse", "x-goog-api-key: k1" },
        { LlmDialect.OllamaChat, "native", "https://acme.example/v1/api/chat", "Authorization: Bearer k1" },
        { LlmDialect.CohereChat, "cohere", "https://acme.example/v1/chat", "Authorization: Bearer k1" },
        { LlmDialect.MistralChat, "mistral", "https://acme.example/v1/chat/completions", "Authorization: Bearer k1" },
        { LlmDialect.BedrockConverse, "converse", "https://acme.example/v1/model/m/converse-stream", "Authorization: Bearer k1" },
    };

    /// <summary>What is wrong, and what the message says.</summary>
    public static TheoryData<LlmProvider, string> Refused { get; } = new()
    {
        { new("Acme", LlmDialect.OpenAIChat, Address), "lower-case" },
        { new("", LlmDialect.OpenAIChat, Address), "lower-case" },
        { new("-a", LlmDialect.OpenAIChat, Address), "lower-case" },
        { new("a:b", LlmDialect.OpenAIChat, Address), "lower-case" },
        { new("openai", LlmDialect.OpenAIChat, Address), "'openai' is built in" },
        { new("google-vertex", LlmDialect.Gemini, Address), "'google-vertex' is built in" },
        { new("acme", (LlmDialect)99, Address), "Providers[\"acme\"].Dialect is 99" },
        { new("acme", LlmDialect.OpenAIChat, new Uri("http://acme.example/")), "Providers[\"acme\"].BaseAddress would send the key unencrypted" },
        { new("acme", LlmDialect.OpenAIChat, new Uri("v1", UriKind.Relative)), "Providers[\"acme\"].BaseAddress" },
        { new("acme", LlmDialect.OpenAIChat, Address) { KeyHeader = "x key" }, ".KeyHeader is no header's name" },
        { new("acme", LlmDialect.OpenAIChat, Address) { KeyHeader = "Content-Type" }, ".KeyHeader names the header Content-Type" },
        { new("acme", LlmDialect.OpenAIChat, Address) { KeyHeader = "x-key", KeyPrefix = "a\n" }, ".KeyPrefix" },
        { new("acme", LlmDialect.OpenAIChat, Address) { RequestIdHeader = "" }, ".RequestIdHeader is no header's name" },
        { new("acme", LlmDialect.OpenAIChat, Address) { Headers = With("a b", "x") }, ".Headers is no header's name" },
        { new("acme", LlmDialect.OpenAIChat, Address) { Headers = With("x-a", "x\r\nevil: 1") }, ".Headers[\"x-a\"] is blank or holds" },
        { new("acme", LlmDialect.OpenAIChat, Address) { Headers = With("host", "x") }, ".Headers[\"host\"] names the header host" },
        { new("acme", LlmDialect.OpenAIChat, Address) { Headers = With("authorization", Secret) }, ".Headers[\"authorization\"] is where a key goes" },
        { new("acme", LlmDialect.Gemini, Address) { Headers = With("X-Goog-Api-Key", Secret) }, ".Headers[\"X-Goog-Api-Key\"] is where a key goes" },
        { new("acme", LlmDialect.OpenAIChat, Address) { Chat = new() { TokenLimitField = "a\"b" } }, ".Chat.TokenLimitField is no member's name" },
    };

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_registered_provider_is_called_by_its_name_and_by_its_dialect(LlmDialect dialect, string suffix, string address, string proof)
    {
        var handler = new StubHandler(StubHandler.Answer(400));
        using var client = Client(handler, new LlmProvider("acme", dialect, Address));
        foreach (var name in new[] { "acme", "acme:" + suffix })
        {
            await Assert.ThrowsAsync<LlmBadRequestException>(() => client.StreamAsync(Request(name)).FinishAsync());
            var sent = handler.Requests[^1];
            Assert.Equal(address, sent.RequestUri!.AbsoluteUri);
            Assert.Contains(proof, sent.Headers.NonValidated.Select(header => $"{header.Key}: {header.Value}"));
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_wrong_is_said_when_the_client_is_made(LlmProvider provider, string said)
    {
        var error = Assert.Throws<LlmConfigurationException>(() => Client(new StubHandler(), provider));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_name_may_be_registered_in_several_dialects_but_in_each_once()
    {
        var (chat, responses) = (new LlmProvider("acme", LlmDialect.OpenAIChat, Address), new LlmProvider("acme", LlmDialect.OpenAIResponses, Address));
        var handler = new StubHandler(StubHandler.Answer(400));
        using var client = Client(handler, responses, chat);

        await Assert.ThrowsAsync<LlmBadRequestException>(() => client.CallAsync(Request("acme")));
        await Assert.ThrowsAsync<LlmBadRequestException>(() => client.CallAsync(Request("acme:chat")));
        Assert.Equal(["/v1/responses", "/v1/chat/completions"], handler.Requests.Select(request => request.RequestUri!.AbsolutePath));
        Assert.Contains("registered twice as acme:chat", Assert.Throws<LlmConfigurationException>(() => Client(handler, chat, chat)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_headers_address_and_request_id_are_the_providers_own()
    {
        var handler = new StubHandler(StubHandler.Answer(400, $"{{\"error\":{{\"message\":\"bad {Secret}\"}}}}", "application/json", "x-acme-id: r1"));
        var provider = new LlmProvider("acme", LlmDialect.AnthropicMessages, Address)
        {
            BaseAddressVariable = "ACME_URL",
            KeyVariables = ["ACME_KEY"],
            KeyHeader = "x-acme-key",
            KeyPrefix = "Key ",
            Headers = new Dictionary<string, string> { ["x-gateway"] = Secret, ["Anthropic-Version"] = "2099-01-01" },
            RequestIdHeader = "x-acme-id",
        };
        using var client = new LlmClient(new LlmClientOptions
        {
            Handler = handler,
            Providers = { provider },
            Variables = { ["ACME_URL"] = "https://other.example/v9", ["ACME_KEY"] = "k2" },
        });

        var error = await Assert.ThrowsAsync<LlmBadRequestException>(() => client.CallAsync(Request("acme")));
        var sent = handler.Requests[0];
        Assert.Equal("https://other.example/v9/messages", sent.RequestUri!.AbsoluteUri);
        Assert.Equal(
            ["Key k2", Secret, "2099-01-01"],
            new[] { "x-acme-key", "x-gateway", "anthropic-version" }.Select(name => sent.Headers.NonValidated[name].ToString()));
        Assert.Equal(("r1", "bad ***"), (error.RequestId, error.ErrorMessage));
    }

    [Fact]
    public async Task Without_a_key_only_one_that_needs_none_is_called()
    {
        var handler = new StubHandler(StubHandler.Answer(400));
        var options = new LlmClientOptions { Handler = handler, Providers = { new LlmProvider("acme", LlmDialect.OpenAIChat, Address) } };
        using var refusing = new LlmClient(options);
        await Assert.ThrowsAsync<LlmConfigurationException>(() => refusing.CallAsync(Request("acme")));

        options.Providers[0] = new LlmProvider("acme", LlmDialect.OpenAIChat, Address) { IsKeyOptional = true };
        using var client = new LlmClient(options);
        await Assert.ThrowsAsync<LlmBadRequestException>(() => client.CallAsync(Request("acme")));
        Assert.False(Assert.Single(handler.Requests).Headers.Contains("Authorization"));
    }

    [Fact]
    public async Task What_its_Chat_does_in_its_own_way_is_sent_or_refused()
    {
        var handler = new StubHandler(StubHandler.Answer(400));
        var request = Request("acme") with { Options = new LlmOptions { MaxTokens = 9 } };
        using (var client = Client(handler, new LlmProvider("acme", LlmDialect.OpenAIChat, Address)))
        {
            await Assert.ThrowsAsync<LlmBadRequestException>(() => client.StreamAsync(request).FinishAsync());
            await Assert.ThrowsAsync<LlmConfigurationException>(() => client.CallAsync(request with { Options = new LlmOptions { TopK = 3 } }));
        }

        var chat = new ChatCompatibility { TokenLimitField = "max_new", AsksForUsage = false, TakesTopK = true };
        using (var client = Client(handler, new LlmProvider("acme", LlmDialect.OpenAIChat, Address) { Chat = chat }))
        {
            await Assert.ThrowsAsync<LlmBadRequestException>(() => client.StreamAsync(request with { Options = request.Options with { TopK = 3 } }).FinishAsync());
        }

        Assert.Equal(["""{"max_tokens":9,"stream_options":{"include_usage":true}}""", """{"max_new":9,"top_k":3}"""], handler.Bodies.Select(Rest));

        static string Rest(string body)
        {
            var json = JsonNode.Parse(body)!.AsObject();
            _ = json.Remove("model") && json.Remove("messages") && json.Remove("stream");
            return new JsonObject(json.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();
        }
    }

    [Fact]
    public async Task One_that_speaks_Mistrals_chat_is_sent_nothing_that_Mistral_refuses()
    {
        var handler = new StubHandler(StubHandler.Answer(400));
        using var client = Client(handler, new LlmProvider("acme", LlmDialect.MistralChat, Address));
        var request = Request("acme") with { Options = new LlmOptions { MaxTokens = 9, Seed = 7 } };
        await Assert.ThrowsAsync<LlmBadRequestException>(() => client.StreamAsync(request).FinishAsync());
        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"Hi"}],"max_tokens":9,"random_seed":7,"stream":true}""", handler.Bodies[0]);
    }

    [Fact]
    public async Task One_that_speaks_Converse_says_the_type_of_an_error_in_a_header()
    {
        var handler = new StubHandler(StubHandler.Answer(400, """{"message":"no"}""", "application/json", "x-amzn-errortype: ValidationException:http://internal.example/"));
        using var client = Client(handler, new LlmProvider("acme", LlmDialect.BedrockConverse, Address));
        var error = await Assert.ThrowsAsync<LlmBadRequestException>(() => client.CallAsync(Request("acme")));
        Assert.Equal(("ValidationException", "no"), (error.ErrorType, error.ErrorMessage));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_may_end_after_its_finish_reason_unless_the_provider_always_says_done(bool mayEnd)
    {
        const string Body = """data: {"choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":"stop"}]}""" + "\n\n";
        var provider = new LlmProvider("acme", LlmDialect.OpenAIChat, Address) { Chat = mayEnd ? new() : new() { MayEndWithoutDone = false } };
        using var client = Client(new StubHandler(StubHandler.Answer(200, Body, "text/event-stream")), provider);
        var stream = client.StreamAsync(Request("acme"));
        if (mayEnd)
        {
            await stream.FinishAsync();
        }
        else
        {
            await Assert.ThrowsAsync<LlmStreamException>(() => stream.FinishAsync());
        }

        Assert.Equal("Hi", stream.Content);
    }

    private static Dictionary<string, string> With(string name, string value) => new() { [name] = value };

    private static LlmRequest Request(string provider) => new() { Provider = provider, Model = "m", Messages = [Message.User("Hi")] };

    private static LlmClient Client(HttpMessageHandler handler, params LlmProvider[] providers)
    {
        var options = new LlmClientOptions { Handler = handler, MaxRetries = 0 };
        foreach (var provider in providers)
        {
            options.Providers.Add(provider);
        }

        if (providers.All(provider => provider.Name == "acme"))
        {
            options.Credentials["acme"] = "k1";
        }

        return new LlmClient(options);
    }
}
