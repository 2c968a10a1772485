using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Execution;

/// <summary>A conversation moves between providers: seals stay with who made them, and what was said stays readable.</summary>
public sealed class ForeignPartTests
{
    private const string OpenAIAnswer = """{"choices":[{"index":0,"message":{"role":"assistant","content":"x"},"finish_reason":"stop"}]}""";
    private const string ResponsesAnswer = """{"id":"r","object":"response","status":"completed","model":"m","output":[]}""";
    private const string AnthropicAnswer =
        """{"type":"message","role":"assistant","id":"m","model":"m","content":[{"type":"thinking","thinking":"hm","signature":"SEAL"},{"type":"redacted_thinking","data":"DARK"},{"type":"text","text":"So"}],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":1}}""";

    private static readonly LlmRequest Question = new() { Provider = Provider.Anthropic, Model = "claude-sonnet-4-5", Messages = [Message.User("Hi")] };

    [Fact]
    public async Task Seals_go_back_to_the_dialect_they_come_from()
    {
        var answer = await AskAsync();
        Assert.Equal(
            [new ThoughtPart("hm", "SEAL") { Provider = "anthropic-messages" }, new RedactedThoughtPart("DARK") { Provider = "anthropic-messages" }, new TextPart("So")],
            answer.MessageParam.Content);
        Assert.Contains(
            """{"type":"thinking","thinking":"hm","signature":"SEAL"},{"type":"redacted_thinking","data":"DARK"}""", await SendAsync(Provider.Anthropic, answer.MessageParam), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_marks_its_seals_too()
    {
        var events = string.Concat(
            """data: {"type":"message_start","message":{"id":"m","model":"m","content":[],"usage":{"input_tokens":1,"output_tokens":1}}}""", "\n\n",
            """data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"hm","signature":""}}""", "\n\n",
            """data: {"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"SEAL"}}""", "\n\n",
            """data: {"type":"content_block_stop","index":0}""", "\n\n",
            """data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":2}}""", "\n\n", """data: {"type":"message_stop"}""", "\n\n");
        using var client = Client(Provider.Anthropic, new StubHandler(StubHandler.Answer(200, events, "text/event-stream")));
        var stream = client.StreamAsync(Question);
        await stream.FinishAsync();
        Assert.Equal([new ThoughtPart("hm", "SEAL") { Provider = "anthropic-messages" }], stream.MessageParam.Content);
    }

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData("openai:responses")]
    [InlineData(Provider.Google)]
    public async Task Another_dialect_never_sees_them(string provider)
    {
        var body = await SendAsync(provider, (await AskAsync()).MessageParam);
        Assert.DoesNotContain("SEAL", body, StringComparison.Ordinal);
        Assert.DoesNotContain("DARK", body, StringComparison.Ordinal);
        Assert.Contains("\"So\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_seal_is_not_sent_as_ones_own()
    {
        var foreign = Message.Assistant(
            new ThoughtPart("hm", "SEAL") { Provider = "gemini" }, new RedactedThoughtPart("DARK") { Provider = "openai-responses" },
            new ProviderPart("gemini", "x", "{}"), new TextPart("So"));
        var body = await SendAsync(Provider.Anthropic, foreign);
        Assert.Contains("""{"role":"assistant","content":[{"type":"text","text":"So"}]}""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_that_does_not_say_whose_it_is_is_taken_for_ones_own()
    {
        var stored = Message.Parse("""{"role":"assistant","content":[{"type":"thought","text":"hm","signature":"SEAL"},{"type":"text","text":"So"}]}""");
        Assert.Contains("SEAL", await SendAsync(Provider.Anthropic, stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storing_the_conversation_keeps_whose_a_seal_is()
    {
        var stored = Message.Parse((await AskAsync()).MessageParam.ToJson());
        Assert.DoesNotContain("SEAL", await SendAsync(Provider.Google, stored), StringComparison.Ordinal);
        Assert.Contains("SEAL", await SendAsync(Provider.Anthropic, stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spoken_answer_is_read_out_to_another_provider_and_named_to_its_own()
    {
        var spoken = Message.Assistant(
            AudioPart.FromBytes("RIFF"u8.ToArray(), "audio/wav") with { Transcript = "Spoken words" }, new ProviderPart("openai-chat", "audio", """{"id":"audio_1"}"""));
        Assert.Contains("""[{"type":"text","text":"Spoken words"}]""", await SendAsync(Provider.Anthropic, spoken), StringComparison.Ordinal);
        Assert.Contains("""{"role":"assistant","content":null,"audio":{"id":"audio_1"}}""", await SendAsync(Provider.OpenAI, spoken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.OpenAI)]
    [InlineData("openai:responses")]
    public async Task An_image_that_another_model_made_stays_behind_and_is_named(string provider)
    {
        var drawn = Message.Assistant(
            new TextPart("Here"), ImagePart.FromBytes("PNG"u8.ToArray(), "image/png"), new ProviderPart("gemini", "image", """{"inlineData":{"mimeType":"image/png","data":"UE5H"}}"""));
        var handler = new StubHandler(StubHandler.Answer(200, provider == Provider.Anthropic ? AnthropicAnswer : provider == Provider.OpenAI ? OpenAIAnswer : ResponsesAnswer));
        using var client = Client(provider, handler);
        var response = await client.CallAsync(Question with { Provider = provider, Messages = [Message.User("Hi"), drawn, Message.User("On")] });
        Assert.Equal(["Media of another provider's answer"], response.OmittedOptions);
        Assert.Contains("Here", handler.Bodies[0], StringComparison.Ordinal);
        Assert.DoesNotContain("UE5H", handler.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("UE5H", await SendAsync(Provider.Google, drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conversation_itself_stays_as_it_was()
    {
        var foreign = Message.Assistant(new ThoughtPart("hm", "SEAL") { Provider = "gemini" }, new TextPart("So"));
        var handler = new StubHandler(StubHandler.Answer(200, OpenAIAnswer));
        using var client = Client(Provider.OpenAI, handler);
        var response = await client.CallAsync(Question with { Provider = Provider.OpenAI, Messages = [Message.User("Hi"), foreign, Message.User("On")] });
        Assert.Same(foreign, response.Messages[1]);
    }

    private static async Task<CallResponse> AskAsync()
    {
        using var client = Client(Provider.Anthropic, new StubHandler(StubHandler.Answer(200, AnthropicAnswer)));
        return await client.CallAsync(Question);
    }

    private static async Task<string> SendAsync(string provider, Message said)
    {
        // What comes back does not matter here.
        var handler = new StubHandler(StubHandler.Answer(400, "{}"));
        using var client = Client(provider, handler);
        await Assert.ThrowsAnyAsync<LlmApiException>(() => client.CallAsync(Question with { Provider = provider, Messages = [Message.User("Hi"), said, Message.User("On")] }));
        return handler.Bodies[0];
    }

    private static LlmClient Client(string provider, StubHandler handler) =>
        new(new LlmClientOptions { Handler = handler, Credentials = { [provider.Split(':')[0]] = TestCalls.Key } });
}
