using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Pricing;

/// <summary>A total that the provider leaves out is not known, and not nought.</summary>
public sealed class HalfUsageTests
{
    private const string Chat = """{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":#}""";
    private const string Responses = """{"status":"completed","output":[],"usage":#}""";
    private const string Gemini = """{"candidates":[{"content":{"parts":[{"text":"Hi"}]},"finishReason":"STOP"}],"usageMetadata":#}""";
    private const string Ollama = """{"message":{"content":"Hi"},"done":true,"done_reason":"stop",#}""";

    public static TheoryData<string, string, string, bool, bool> Bodies { get; } = new()
    {
        { "openai:chat", Chat, """{"prompt_tokens":3,"completion_tokens":2}""", true, true },
        { "openai:chat", Chat, """{"prompt_tokens":3}""", true, false },
        { "openai:chat", Chat, """{"prompt_tokens":null,"completion_tokens":2}""", false, true },
        { "openai:responses", Responses, """{"input_tokens":3,"output_tokens":2}""", true, true },
        { "openai:responses", Responses, """{"input_tokens":3}""", true, false },
        { "openai:responses", Responses, """{"output_tokens":2}""", false, true },
        { "google", Gemini, """{"promptTokenCount":3,"thoughtsTokenCount":2}""", true, true },
        { "google", Gemini, """{"toolUsePromptTokenCount":3}""", true, false },
        { "google", Gemini, """{"candidatesTokenCount":2}""", false, true },
        { "ollama", Ollama, "\"prompt_eval_count\":3,\"eval_count\":2", true, true },
        { "ollama", Ollama, "\"prompt_eval_count\":3", true, false },
        { "ollama", Ollama, "\"eval_count\":2", false, true },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_is_left_out_is_told_from_nought(string provider, string body, string usage, bool input, bool output)
    {
        var handler = new StubHandler(StubHandler.Answer(200, body.Replace("#", usage, StringComparison.Ordinal)));
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [provider] = "k" } });
        var response = await client.CallAsync(new LlmRequest { Provider = provider, Model = "gpt-4o-mini", Messages = [Message.User("Hi")] });

        Assert.Equal((input, output), (response.Usage!.IsInputKnown, response.Usage.IsOutputKnown));
        Assert.Equal((input ? 3L : 0L, output ? 2L : 0L), (response.Usage.InputTokens, response.Usage.OutputTokens));
        Assert.Equal((null, "gpt-4o-mini"), (response.ReportedModel, response.Model));
        if (provider.StartsWith("openai", StringComparison.Ordinal))
        {
            Assert.Equal(input && output, response.Cost is not null);
            Assert.Equal(!input ? "input" : !output ? "output" : null, response.CostDetail.Reason is { } reason ? reason.Contains(" input ", StringComparison.Ordinal) ? "input" : "output" : null);
        }
    }
}
