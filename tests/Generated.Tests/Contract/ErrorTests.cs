using System.Net;

namespace Mirascope.Gen.Tests.Contract;

public class ErrorTests
{
    [Theory]
    [InlineData(400, typeof(LlmBadRequestException))]
    [InlineData(401, typeof(LlmAuthenticationException))]
    [InlineData(403, typeof(LlmPermissionException))]
    [InlineData(404, typeof(LlmNotFoundException))]
    [InlineData(429, typeof(LlmRateLimitException))]
    [InlineData(500, typeof(LlmServerException))]
    [InlineData(529, typeof(LlmServerException))]
    public async Task A_status_is_its_own_exception(int status, Type expected)
    {
        var provider = new StubProvider().Answer("""{"error":{"message":"No.","type":"t","code":"c"}}""", status: (HttpStatusCode)status);
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);

        var error = (LlmApiException)(await Assert.ThrowsAsync(expected, () => Returns.TextAsync("x")));
        Assert.Equal(((HttpStatusCode)status, "openai", "c"), (error.StatusCode, error.Provider, error.ErrorCode));
        Assert.Contains("No.", error.Message, StringComparison.Ordinal);
        Assert.Contains("No.", error.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_ends_early_holds_what_arrived()
    {
        var provider = new StubProvider().Answer("data: {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n", "text/event-stream");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);

        var error = await Assert.ThrowsAsync<LlmStreamException>(() => Librarian.RecommendAsync("x").FinishAsync());
        Assert.Equal("Hel", error.Partial.Content);
    }

    [Theory]
    [InlineData(Provider.OpenAI, "OPENAI_API_KEY")]
    [InlineData(Provider.Anthropic, "ANTHROPIC_API_KEY")]
    public async Task A_missing_key_names_the_variable(string provider, string variable)
    {
        using var client = new LlmClient(new LlmClientOptions { Handler = new StubProvider() });
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, null);
        try
        {
            var request = new LlmRequest { Provider = provider, Model = "m", Messages = [Message.User("Hi")] };
            var error = await Assert.ThrowsAsync<LlmConfigurationException>(() => client.CallAsync(request));
            Assert.Contains(variable, error.Message, StringComparison.Ordinal);
            Assert.Equal(error.Message, (await Assert.ThrowsAsync<LlmConfigurationException>(() => client.StreamAsync(request).FinishAsync())).Message);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }
}
