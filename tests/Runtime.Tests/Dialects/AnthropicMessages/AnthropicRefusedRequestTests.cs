using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

public class AnthropicRefusedRequestTests
{
    private static readonly Message Call = Message.Assistant(new ToolCallPart(new ToolCall("c1", "find", "{}")));
    private static readonly byte[] Bytes = [0xFF];

    public static TheoryData<string, LlmRequest> Refused => new()
    {
        { "'c9'", Request(Call, Message.Tool(new ToolResultPart("c1", "find", "1"), new ToolResultPart("c9", "find", "1"))) },
        { "answered twice", Request(Call, Message.Tool(new ToolResultPart("c1", "find", "1")), Message.Tool(new ToolResultPart("c1", "find", "2"))) },
        { "answers no call", Request(Message.User("Hi"), Message.Tool(new ToolResultPart("c1", "find", "1"))) },
        { "answers no call", Request(Call, Message.Tool(new ToolResultPart("c1", "find", "1")), Message.Assistant("ok"), Message.Tool(new ToolResultPart("c1", "find", "1"))) },
        { "'c1' has no result", Request(Call, Message.User("and?")) },
        { "'find' has no id", Request(Message.Assistant(new ToolCallPart(new ToolCall("", "find", "{}")))) },
        { "Two calls", Request(Call, Call) },
        { "no message with content", Request(Message.System("Be brief.")) },
        { "no message with content", Request(Message.User("")) },
        { "ImagePart", Request(new Message(MessageRole.System, [ImagePart.FromBytes(Bytes, "image/png")])) },
        { "ImagePart", Request(Message.Assistant(ImagePart.FromBytes(Bytes, "image/png"))) },
        { "AudioPart", Request(Message.User(AudioPart.FromBytes(Bytes, "audio/wav"))) },
        { "ThoughtPart", Request(Message.User(new ThoughtPart("x", "s"))) },
        { "ToolCallPart", Request(Message.User(new ToolCallPart(new ToolCall("a", "b", "{}")))) },
        { "ToolResultPart", Request(Message.Assistant(new ToolResultPart("a", "b", "{}"))) },
        { "image/bmp", Request(Message.User(ImagePart.FromBytes(Bytes, "image/bmp"))) },
        { "application/zip", Request(Message.User(DocumentPart.FromBytes(Bytes, "application/zip"))) },
        { "UTF-8", Request(Message.User(DocumentPart.FromBytes(Bytes, "text/plain"))) },
        { "'server_tool_use' is not a JSON object", Request(Message.Assistant(new ProviderPart("anthropic-messages", "server_tool_use", "{}}"))) },
        { "citations", Request(Message.Assistant(new TextPart("a"), new ProviderPart("anthropic-messages", "citations", "[{"))) },
        { "'f' is not a JSON object", Request() with { Tools = [new("f", null, "{]"u8.ToArray())] } },
        { "'Book' is not a JSON object", Request() with { Output = OutputFormat.Strict("Book", "true"u8.ToArray()) } },
        { "has no tools", Request() with { ToolChoice = ToolChoice.Required } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_provider_would_refuse_is_refused_before_it_is_sent(string culprit, LlmRequest request)
    {
        var error = Assert.Throws<LlmConfigurationException>(() => Encode(request));
        Assert.Contains(culprit, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_at_the_end_of_a_conversation_need_no_results_yet() => Assert.NotNull(Encode(Request(Message.User("Hi"), Call)));
}
