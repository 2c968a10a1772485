namespace Mirascope.Gen;

/// <summary>What a <see cref="CallResponse"/> holds; made once, by the log that gathered it.</summary>
internal sealed class ResponseData
{
    public required LlmRequest Request { get; init; }

    public required Message MessageParam { get; init; }

    public required CostDetail CostDetail { get; init; }

    public required string Content { get; init; }

    public required string Thoughts { get; init; }

    public required string? Refusal { get; init; }

    public required IReadOnlyList<ToolCall> ToolCalls { get; init; }

    public required string? Id { get; init; }

    public required string? Model { get; init; }

    public required FinishReason? FinishReason { get; init; }

    public required Usage? Usage { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<TokenLogprob> Logprobs { get; init; } = [];

    public ResponseHeaders Headers { get; init; } = ResponseHeaders.Empty;

    public IReadOnlyList<string> OmittedOptions { get; init; } = [];

    public string? RequestId { get; init; }

    public DateTimeOffset StartTime { get; init; }

    public DateTimeOffset EndTime { get; init; }

    public ReadOnlyMemory<byte> Raw { get; init; }

    public Message? UserMessageParam => Request.Messages.LastOrDefault(message => message.Role == MessageRole.User);

    public IReadOnlyList<Message> Messages => [.. Request.Messages, MessageParam];
}
