namespace Mirascope.Gen.Tests.Dialects.OpenAIResponses;

/// <summary>Conversations that the wire has no form for: refused before anything is sent, in words that name the part and the way out.</summary>
public sealed class RequestRefusalTests
{
    private static readonly Message Calls = Message.Assistant(new ToolCallPart(new ToolCall("c1", "f", "{}")));

    public static TheoryData<string, Message[]> Cases => new()
    {
        { "no messages", [] },
        { "openai:chat", [Message.User(AudioPart.FromBytes(new byte[1], "audio/wav"))] },
        { "user's message", [Message.System($"Look: {ImagePart.FromBytes(new byte[1], "image/png")}")] },
        { "user's message", [Message.Assistant(ImagePart.FromBytes(new byte[1], "image/png"))] },
        { "assistant's message", [Message.User(new ToolCallPart(new ToolCall("c1", "f", "{}")), new TextPart("x"))] },
        { "assistant's message", [Message.User(new ThoughtPart("x"))] },
        { "role Tool", [Calls, Message.User(new ToolResultPart("c1", "f", "1"))] },
        { "results only", [Calls, new Message(MessageRole.Tool, [new TextPart("1")])] },
        { "role 99", [new Message((MessageRole)99, []), Message.User("x")] },
        { "'c2'", [Calls, Message.Tool(new ToolResultPart("c2", "f", "1"))] },
        { "'c1'", [Message.Tool(new ToolResultPart("c1", "f", "1")), Calls] },
        { "answered twice", [Calls, Message.Tool(new ToolResultPart("c1", "f", "1"), new ToolResultPart("c1", "f", "2"))] },
        { "answered twice", [Calls, Message.Tool(new ToolResultPart("c1", "f", "1")), Message.Tool(new ToolResultPart("c1", "f", "1"))] },
        { "'f'", [Calls, Message.Tool(new ToolResultPart("", "f", "1"))] },
        { "'file'", [Message.User(new ProviderPart("openai-responses", "file", "no json"), new TextPart("x"))] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_message_names_what_is_wrong(string expected, Message[] messages)
    {
        var exception = Assert.Throws<LlmConfigurationException>(() => Encoded.Text(Encoded.Request(messages)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
