namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Tells events by their type.</summary>
internal static class OpenAIResponsesEvents
{
    /// <summary>The kind; those that come most are looked for first.</summary>
    public static OpenAIResponsesEventKind KindOf(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("response.output_text.delta"u8) => OpenAIResponsesEventKind.Text,
        _ when type.SequenceEqual("response.reasoning_summary_text.delta"u8) => OpenAIResponsesEventKind.Summary,
        _ when type.SequenceEqual("response.function_call_arguments.delta"u8) => OpenAIResponsesEventKind.Arguments,
        _ when type.SequenceEqual("response.reasoning_text.delta"u8) => OpenAIResponsesEventKind.Reasoning,
        _ when type.SequenceEqual("response.custom_tool_call_input.delta"u8) => OpenAIResponsesEventKind.Arguments,
        _ when type.SequenceEqual("response.refusal.delta"u8) => OpenAIResponsesEventKind.Refusal,
        _ when type.SequenceEqual("response.output_item.added"u8) => OpenAIResponsesEventKind.ItemAdded,
        _ when type.SequenceEqual("response.output_item.done"u8) => OpenAIResponsesEventKind.ItemDone,
        _ when StatusOf(type) is not null => OpenAIResponsesEventKind.Ended,
        _ when type.SequenceEqual("error"u8) => OpenAIResponsesEventKind.Error,
        _ when type.SequenceEqual("keepalive"u8) || type.SequenceEqual("ping"u8) => OpenAIResponsesEventKind.KeepAlive,
        _ when IsBeginning(type) => OpenAIResponsesEventKind.Begun,
        _ when IsRepetition(type) => OpenAIResponsesEventKind.Repetition,
        _ => OpenAIResponsesEventKind.Unknown,
    };

    /// <summary>The state of the answer that an event of this type ends; null where it ends none.</summary>
    public static string? StatusOf(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("response.completed"u8) => "completed",
        _ when type.SequenceEqual("response.incomplete"u8) => "incomplete",
        _ when type.SequenceEqual("response.failed"u8) => "failed",
        _ when type.SequenceEqual("response.cancelled"u8) => "cancelled",
        _ => null,
    };

    private static bool IsBeginning(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("response.created"u8) || type.SequenceEqual("response.in_progress"u8) || type.SequenceEqual("response.queued"u8);

    private static bool IsRepetition(ReadOnlySpan<byte> type) =>
        type.StartsWith("response.content_part."u8)
        || type.StartsWith("response.reasoning_part."u8)
        || type.StartsWith("response.reasoning_summary_part."u8)
        || type.SequenceEqual("response.output_text.done"u8)
        || type.SequenceEqual("response.refusal.done"u8)
        || type.SequenceEqual("response.reasoning_text.done"u8)
        || type.SequenceEqual("response.reasoning_summary_text.done"u8)
        || type.SequenceEqual("response.function_call_arguments.done"u8)
        || type.SequenceEqual("response.custom_tool_call_input.done"u8);
}
