using System.Net;
using System.Text.Json.Nodes;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Pricing;

/// <summary>Input tokens are counted by the provider where it does that, and said to be approximated where it does not.</summary>
public class TokenCountTests
{
    private const string Key = "canary-7d1e55";

    private static readonly ToolDefinition Find = new("find", "Looks up.", """{"type":"object"}"""u8.ToArray());

    [Theory]
    [InlineData("anthropic", "claude-haiku-4-5", """{"input_tokens":17}""", "https://api.anthropic.com/v1/messages/count_tokens", "messages,model,system,tool_choice,tools")]
    [InlineData("openai:responses", "gpt-4o-mini", """{"object":"response.input_tokens","input_tokens":17}""", "https://api.openai.com/v1/responses/input_tokens", "input,model,tool_choice,tools")]
    [InlineData("google", "gemini-2.5-flash", """{"totalTokens":17,"promptTokensDetails":[]}""", "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:countTokens", "contents,generationConfig,model,systemInstruction,toolConfig,tools")]
    [InlineData("vertex", "gemini-2.5-flash", """{"totalTokens":17,"totalBillableCharacters":40}""", "https://aiplatform.googleapis.com/v1/publishers/google/models/gemini-2.5-flash:countTokens", "contents,generationConfig,systemInstruction,tools")]
    [InlineData("bedrock", "us.anthropic.claude-haiku-4-5", """{"inputTokens":17}""", "https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-haiku-4-5/count-tokens", "messages,system,toolConfig")]
    [InlineData("bedrock:invoke", "anthropic.claude-haiku-4-5", """{"inputTokens":17}""", "https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-haiku-4-5/count-tokens", "anthropic_version,max_tokens,messages,system,temperature,tool_choice,tools")]
    public async Task What_the_model_would_read_is_sent_to_the_endpoint_and_its_count_comes_back(string provider, string model, string answer, string address, string members)
    {
        var handler = new StubHandler(StubHandler.Answer(200, answer, "application/json", "request-id: r1", "x-request-id: r1", "x-goog-request-id: r1", "x-amzn-requestid: r1"));
        using var client = Client(handler, provider);

        var count = await client.CountTokensAsync(Ask(provider, model), TestContext.Current.CancellationToken);

        Assert.Equal((17, TokenCountSource.Provider, null, "r1"), (count.InputTokens, count.Source, count.Reason, count.RequestId));
        Assert.Equal(answer, System.Text.Encoding.UTF8.GetString(count.Raw.Span));
        Assert.Equal(new Uri(address), Assert.Single(handler.Requests).RequestUri);
        var body = JsonNode.Parse(handler.Bodies[0])!;
        Assert.Equal(members, string.Join(',', Inner(body).AsObject().Select(member => member.Key).Order(StringComparer.Ordinal)));
        Assert.Contains("Be brief.", Inner(body).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extra_fields_that_the_model_reads_go_along_and_others_stay()
    {
        var handler = new StubHandler(StubHandler.Answer(200, """{"totalTokens":1}"""));
        using var client = Client(handler, "google");
        var extra = JsonFields.Parse("""{"cachedContent":"cachedContents/c1","labels":{"a":"b"}}"""u8);

        await client.CountTokensAsync(Ask("google", "gemini-2.5-flash") with { Options = new LlmOptions { Extra = extra } }, TestContext.Current.CancellationToken);

        var call = Inner(JsonNode.Parse(handler.Bodies[0])!);
        Assert.Equal("cachedContents/c1", (string?)call["cachedContent"]);
        Assert.Null(call["labels"]);
        Assert.Equal("models/gemini-2.5-flash", (string?)call["model"]);
    }

    [Theory]
    [InlineData("openai", "openai:responses")]
    [InlineData("cohere", null)]
    [InlineData("ollama", null)]
    [InlineData("deepseek:messages", null)]
    [InlineData("azure-openai:responses", null)]
    public async Task Without_an_endpoint_the_count_is_approximated_and_says_so_or_refused(string provider, string? other)
    {
        var handler = new StubHandler(StubHandler.Answer(200, """{"input_tokens":17}"""));
        using var client = Client(handler, provider);
        var request = Ask(provider, "m1");

        var count = await client.CountTokensAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<LlmConfigurationException>(() => client.CountTokensAsync(request, allowApproximation: false, TestContext.Current.CancellationToken));

        Assert.Equal((request.EstimateTokens(), TokenCountSource.Approximation), (count.InputTokens, count.Source));
        Assert.StartsWith(provider, count.Reason, StringComparison.Ordinal);
        Assert.True(other is null || count.Reason!.Contains(other, StringComparison.Ordinal));
        Assert.StartsWith(count.Reason!, error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
        Assert.True(count.Raw.IsEmpty);
    }

    [Theory]
    [InlineData("application/json", """{"input_tokens":null}""", typeof(LlmParseException))]
    [InlineData("application/json", """{"input_tokens":-3}""", typeof(LlmParseException))]
    [InlineData("application/json", """{"input_tokens":17""", typeof(LlmParseException))]
    [InlineData("application/json", """[17]""", typeof(LlmParseException))]
    [InlineData("application/json", """{"type":"error","error":{"type":"overloaded_error","message":"busy"}}""", typeof(LlmApiException))]
    [InlineData("application/json", "", typeof(LlmConnectionException))]
    [InlineData("text/html", "<html>captive</html>", typeof(LlmConnectionException))]
    public async Task An_answer_without_a_count_is_an_error_and_never_a_number(string type, string answer, Type expected)
    {
        using var client = Client(new StubHandler(StubHandler.Answer(200, answer, type)), "anthropic");

        Assert.IsType(expected, await Record.ExceptionAsync(() => client.CountTokensAsync(Ask("anthropic", "claude-haiku-4-5"), TestContext.Current.CancellationToken)), exactMatch: false);
    }

    [Fact]
    public async Task A_refusal_is_told_as_that_of_a_call_and_a_busy_provider_is_asked_again()
    {
        var handler = new StubHandler(
            StubHandler.Answer(529, """{"type":"error","error":{"type":"overloaded_error","message":"busy"}}""", "application/json", "retry-after: 0"),
            StubHandler.Answer(401, $$$"""{"type":"error","error":{"type":"authentication_error","message":"bad {{{Key}}}"}}""", "application/json", "request-id: r2"));
        using var client = Client(handler, "anthropic", retries: 1);

        var error = await Assert.ThrowsAsync<LlmAuthenticationException>(() => client.CountTokensAsync(Ask("anthropic", "claude-haiku-4-5"), TestContext.Current.CancellationToken));

        Assert.Equal(2, handler.Requests.Count);
        Assert.Equal((HttpStatusCode.Unauthorized, "r2"), (error.StatusCode, error.RequestId));
        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anthropic")]
    [InlineData("cohere")]
    public async Task A_cancelled_count_ends(string provider)
    {
        using var source = new CancellationTokenSource();
        using var client = Client(
            new StubHandler(async (_, token) =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException();
            }), provider);
        if (provider == "cohere")
        {
            await source.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CountTokensAsync(Ask(provider, "claude-haiku-4-5"), source.Token));
    }

    [Fact]
    public async Task A_registered_provider_counts_where_it_is_said_to()
    {
        var handler = new StubHandler(StubHandler.Answer(200, """{"input_tokens":17}"""));
        foreach (var counts in new[] { false, true })
        {
            using var client = new LlmClient(new LlmClientOptions
            {
                Handler = handler,
                Providers = { new LlmProvider("acme", LlmDialect.AnthropicMessages, new Uri("https://llm.acme.example/v1/")) { IsKeyOptional = true, CountsTokens = counts } },
            });

            var count = await client.CountTokensAsync(Ask("acme", "m1"), TestContext.Current.CancellationToken);

            Assert.Equal(counts ? TokenCountSource.Provider : TokenCountSource.Approximation, count.Source);
        }

        Assert.Equal(new Uri("https://llm.acme.example/v1/messages/count_tokens"), Assert.Single(handler.Requests).RequestUri);
    }

    [Theory]
    [InlineData(LlmDialect.OpenAIChat)]
    [InlineData(LlmDialect.OllamaChat)]
    [InlineData(LlmDialect.CohereChat)]
    [InlineData(LlmDialect.MistralChat)]
    public void A_registered_provider_cannot_count_in_a_dialect_that_has_no_count(LlmDialect dialect)
    {
        var options = new LlmClientOptions { Providers = { new LlmProvider("acme", dialect, new Uri("https://llm.acme.example/v1/")) { CountsTokens = true } } };

        Assert.Contains(nameof(LlmProvider.CountsTokens), Assert.Throws<LlmConfigurationException>(() => new LlmClient(options)).Message, StringComparison.Ordinal);
    }

    // The call inside whatever is around it.
    private static JsonNode Inner(JsonNode body) => body["generateContentRequest"] ?? (body["input"] is not JsonObject input ? body
        : input["converse"] ?? JsonNode.Parse(Convert.FromBase64String((string)input["invokeModel"]!["body"]!))!);

    private static LlmClient Client(StubHandler handler, string provider, int retries = 0) => new(new LlmClientOptions
    {
        Handler = handler,
        MaxRetries = retries,
        Credentials = { [provider] = Key },
        Variables = { ["AWS_REGION"] = "us-east-1", ["AZURE_OPENAI_ENDPOINT"] = "https://r.openai.azure.com/" },
    });

    private static LlmRequest Ask(string provider, string model) => new()
    {
        Provider = provider,
        Model = model,
        Messages = [Message.System("Be brief."), Message.User("Hi")],
        Tools = [Find],
        ToolChoice = ToolChoice.Auto,
        Options = provider is "ollama" or "cohere" ? LlmOptions.Default : new LlmOptions { MaxTokens = 100, Temperature = 0.5 },
    };
}
