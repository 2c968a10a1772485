using System.Text.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Anthropic's count: what the model reads of a call, thinking and the form of the answer included.</summary>
/// <param name="messages">The path of the messages.</param>
internal sealed class AnthropicTokenCounter(string messages = "v1/messages") : TokenCounter
{
    private static readonly string[] Taken =
    [
        "model", "messages", "system", "tools", "tool_choice", "thinking", "output_config", "cache_control",

        // Of betas, whose header the call needs too.
        "context_management", "mcp_servers",
    ];

    protected override ReadOnlySpan<byte> Answer => "input_tokens"u8;

    public override string PathOf(LlmRequest request) => messages + "/count_tokens";

    public override void Write(LlmRequest request, ReadOnlySpan<byte> call, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(call, Taken, writer);
        writer.WriteEndObject();
    }
}
