using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Execution;

public sealed class ExtraFieldTests
{
    [Fact]
    public async Task Fields_of_ones_own_follow_what_the_request_says() => Assert.Equal(
        """{"model":"m","stream":false,"says":"Hi","top_a":0.3,"route":{"order":["x","y"]}}""",
        await BodyAsync("""{ "top_a": 0.3, "route": { "order": [ "x", "y" ] } }"""));

    [Theory]
    [InlineData("""{"model":"other"}""", "'model'")]
    [InlineData("""{"says":null}""", "'says'")]
    [InlineData("""{"s\u0061ys":"x"}""", "'says'")]
    [InlineData("""{"stream":true}""", "'stream'")]
    [InlineData("""{"stream_options":{}}""", "'stream_options'")]
    public async Task A_field_that_the_request_has_already_is_refused_by_name(string extra, string name)
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}"));
        using var calls = new TestCalls(handler);
        var error = await TestCalls.FailsAsync<LlmConfigurationException>(() => calls.CallAsync(Request(extra)));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains("LlmOptions.Extra", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Objects_on_both_sides_are_joined()
    {
        var handler = new StubHandler(StubHandler.Answer(200, """{"candidates":[{"content":{"parts":[{"text":"x"}]},"finishReason":"STOP"}]}"""));
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [Provider.Google] = TestCalls.Key } });
        var request = new LlmRequest
        {
            Provider = Provider.Google,
            Model = "gemini-x",
            Messages = [Message.User("Hi")],
            Options = new LlmOptions { MaxTokens = 5, Extra = JsonFields.Parse("""{"generationConfig":{"mediaResolution":"LOW"},"store":false}""") },
        };
        await client.CallAsync(request);
        Assert.EndsWith(
            """
            "generationConfig":{"maxOutputTokens":5,"mediaResolution":"LOW"},"store":false}
            """, handler.Bodies[0], StringComparison.Ordinal);

        var twice = request with { Options = new LlmOptions { MaxTokens = 5, Extra = JsonFields.Parse("""{"generationConfig":{"maxOutputTokens":9}}""") } };
        var error = await TestCalls.FailsAsync<LlmConfigurationException>(() => client.CallAsync(twice));
        Assert.Contains("'generationConfig.maxOutputTokens'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_the_provider_runs_stand_behind_those_that_were_declared()
    {
        var handler = new StubHandler(StubHandler.Answer(200, """{"id":"r","object":"response","status":"completed","output":[]}"""));
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [Provider.OpenAI] = TestCalls.Key } });
        var request = new LlmRequest
        {
            Provider = "openai:responses",
            Model = "m",
            Messages = [Message.User("Hi")],
            Tools = [new ToolDefinition("find", null, """{"type":"object"}"""u8.ToArray())],
            Options = new LlmOptions { Extra = JsonFields.Parse("""{"tools":[{"type":"web_search"},{"type":"image_generation"}]}""") },
        };
        await client.CallAsync(request);
        await client.CallAsync(request with { Tools = [] });
        Assert.Contains("\"strict\":false},{\"type\":\"web_search\"},{\"type\":\"image_generation\"}]", handler.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"tools\":[{\"type\":\"web_search\"},{\"type\":\"image_generation\"}]", handler.Bodies[1], StringComparison.Ordinal);
        await TestCalls.FailsAsync<LlmConfigurationException>(() => client.CallAsync(request with { Options = new LlmOptions { Extra = JsonFields.Parse("""{"tools":{}}""") } }));
    }

    private static LlmRequest Request(string extra) => TestCalls.Request with { Options = new LlmOptions { Extra = JsonFields.Parse(extra) } };

    private static async Task<string> BodyAsync(string extra)
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"text\":\"x\"}"));
        using var calls = new TestCalls(handler);
        await calls.CallAsync(Request(extra));
        return handler.Bodies[0];
    }
}
