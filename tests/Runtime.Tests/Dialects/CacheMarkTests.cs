using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>Cache marks: where they are written, where they are not, and that nobody loses one without being told.</summary>
public sealed class CacheMarkTests
{
    private const string Key = "sk-test-0123456789";

    private static readonly ToolDefinition Tool = new("find", null, """{"type":"object"}"""u8.ToArray()) { Cache = CacheMark.OneHour };

    private static readonly Message[] Conversation =
    [
        Message.System("Be brief.").WithCache(CacheMark.OneHour),
        Message.User(new TextPart("Long"), new TextPart("text") { Cache = CacheMark.FiveMinutes }),
        Message.Assistant(new ToolCallPart(new ToolCall("c1", "find", "{}"))),
        Message.Tool(new ToolResultPart("c1", "find", "found") { Cache = CacheMark.FiveMinutes }),
    ];

    [Fact]
    public async Task Anthropic_has_them_on_tools_system_texts_and_results()
    {
        var (body, omitted) = await SendAsync(Provider.Anthropic, Conversation, Tool);
        Assert.Contains("\"system\":[{\"type\":\"text\",\"text\":\"Be brief.\",\"cache_control\":{\"type\":\"ephemeral\",\"ttl\":\"1h\"}}]", body, StringComparison.Ordinal);
        Assert.Contains("""{"type":"text","text":"Long"},{"type":"text","text":"text","cache_control":{"type":"ephemeral"}}""", body, StringComparison.Ordinal);
        Assert.Contains("\"content\":\"found\",\"cache_control\":{\"type\":\"ephemeral\"}}", body, StringComparison.Ordinal);
        Assert.Contains("\"input_schema\":{\"type\":\"object\"},\"cache_control\":{\"type\":\"ephemeral\",\"ttl\":\"1h\"}}", body, StringComparison.Ordinal);
        Assert.Empty(omitted);
    }

    [Fact]
    public async Task Anthropic_has_them_on_images_documents_and_calls()
    {
        var (body, omitted) = await SendAsync(
            Provider.Anthropic,
            [
                Message.User(
                    ImagePart.FromBytes(new byte[] { 1 }, "image/png") with { Cache = CacheMark.FiveMinutes },
                    DocumentPart.FromBytes("x"u8.ToArray(), "text/plain") with { Cache = CacheMark.FiveMinutes }),
                Message.Assistant(new ToolCallPart(new ToolCall("c1", "find", "{}")) { Cache = CacheMark.FiveMinutes }),
                Message.Tool(new ToolResultPart("c1", "find", "found")),
            ]);
        Assert.Contains("\"data\":\"AQ==\"},\"cache_control\":{\"type\":\"ephemeral\"}}", body, StringComparison.Ordinal);
        Assert.Contains("\"data\":\"x\"},\"cache_control\":{\"type\":\"ephemeral\"}}", body, StringComparison.Ordinal);
        Assert.Contains("\"input\":{},\"cache_control\":{\"type\":\"ephemeral\"}}", body, StringComparison.Ordinal);
        Assert.Empty(omitted);
    }

    [Fact]
    public async Task OpenRouter_has_them_on_texts_and_tools_and_says_which_it_left_out()
    {
        var (body, omitted) = await SendAsync(Provider.OpenRouter, Conversation, Tool);
        Assert.Contains("\"role\":\"system\",\"content\":[{\"type\":\"text\",\"text\":\"Be brief.\",\"cache_control\":{\"type\":\"ephemeral\",\"ttl\":\"1h\"}}]", body, StringComparison.Ordinal);
        Assert.Contains("""{"name":"find","parameters":{"type":"object"}},"cache_control":{"type":"ephemeral","ttl":"1h"}}""", body, StringComparison.Ordinal);
        Assert.Equal(["Cache"], omitted);
        Assert.Empty((await SendAsync(Provider.OpenRouter, Conversation[..2], Tool)).Omitted);
    }

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData("openai:responses")]
    [InlineData(Provider.Google)]
    public async Task Providers_that_cache_by_themselves_get_the_same_body_as_without_and_the_answer_says_so(string provider)
    {
        Message[] plain = [.. Conversation.Select(message => new Message(message.Role, message.Content.Select(part => part with { Cache = CacheMark.None })))];
        var marked = await SendAsync(provider, Conversation, Tool);
        var unmarked = await SendAsync(provider, plain, new ToolDefinition(Tool.Name, null, Tool.Schema));
        Assert.Equal(unmarked.Body, marked.Body);
        Assert.Equal(["Cache"], marked.Omitted);
        Assert.Empty(unmarked.Omitted);
    }

    [Fact]
    public async Task A_mark_that_its_block_cannot_bear_is_named()
    {
        var thought = new ThoughtPart("hm", "s") { Cache = CacheMark.FiveMinutes };
        var (body, omitted) = await SendAsync(Provider.Anthropic, [Message.User("Hi"), Message.Assistant(thought, new TextPart("So")), Message.User("Go on")]);
        Assert.DoesNotContain("cache_control", body, StringComparison.Ordinal);
        Assert.Equal(["Cache"], omitted);
    }

    [Fact]
    public async Task Five_marks_are_refused_with_their_number()
    {
        var marked = new TextPart("a") { Cache = CacheMark.FiveMinutes };
        await SendAsync(Provider.Anthropic, [Message.User(marked, marked, marked, marked)]);
        var error = await Assert.ThrowsAsync<LlmConfigurationException>(() => SendAsync(Provider.Anthropic, [Message.User(marked, marked, marked, marked)], Tool));
        Assert.Contains("5 cache marks", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_after_five_minutes_is_refused_in_the_order_of_the_wire()
    {
        Message[] messages = [Message.User("Hi").WithCache(CacheMark.FiveMinutes), Message.System("Late").WithCache(CacheMark.OneHour)];
        await SendAsync(Provider.Anthropic, messages);
        var error = await Assert.ThrowsAsync<LlmConfigurationException>(
            () => SendAsync(Provider.Anthropic, [messages[1], messages[0], Message.Assistant("So"), Message.User("On").WithCache(CacheMark.OneHour)]));
        Assert.Contains("five minutes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_content_has_nothing_to_mark() =>
        Assert.Throws<InvalidOperationException>(() => new Message(MessageRole.User, []).WithCache(CacheMark.OneHour));

    private static async Task<(string Body, IReadOnlyList<string> Omitted)> SendAsync(string provider, Message[] messages, params ToolDefinition[] tools)
    {
        var answer = provider switch
        {
            Provider.Anthropic => """{"type":"message","role":"assistant","id":"m","model":"m","content":[],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":1}}""",
            Provider.Google => """{"candidates":[{"content":{"parts":[{"text":"x"}]},"finishReason":"STOP"}]}""",
            "openai:responses" => """{"id":"r","object":"response","status":"completed","output":[]}""",
            _ => """{"choices":[{"index":0,"message":{"role":"assistant","content":"x"},"finish_reason":"stop"}]}""",
        };
        var handler = new StubHandler(StubHandler.Answer(200, answer));
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [provider.Split(':')[0]] = Key } });
        var response = await client.CallAsync(new LlmRequest { Provider = provider, Model = "m", Messages = messages, Tools = tools });
        return (handler.Bodies[0], response.OmittedOptions);
    }
}
