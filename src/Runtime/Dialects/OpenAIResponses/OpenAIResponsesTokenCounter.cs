using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>OpenAI's count of what a response would read.</summary>
internal sealed class OpenAIResponsesTokenCounter : TokenCounter
{
    private static readonly string[] Taken =
    [
        "model", "input", "instructions", "conversation", "previous_response_id", "tools", "tool_choice", "parallel_tool_calls", "reasoning", "text", "truncation",
    ];

    protected override ReadOnlySpan<byte> Answer => "input_tokens"u8;

    public override string PathOf(LlmRequest request) => "responses/input_tokens";

    public override void Write(LlmRequest request, ReadOnlySpan<byte> call, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(call, Taken, writer);
        writer.WriteEndObject();
    }
}
