namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>What an event of a stream is about.</summary>
internal enum CohereEventKind
{
    /// <summary>Nothing this version reads; kept as a raw event.</summary>
    Unknown,

    MessageStart,
    ContentStart,
    ContentDelta,
    ToolPlan,
    CallStart,
    CallDelta,
    Citation,

    /// <summary>Something that was begun is whole, which says nothing new.</summary>
    PartEnd,

    MessageEnd,
    Error,
}

/// <summary>Tells events by their type.</summary>
internal static class CohereEventKinds
{
    /// <summary>The kind; those that come most are looked for first.</summary>
    public static CohereEventKind Of(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("content-delta"u8) => CohereEventKind.ContentDelta,
        _ when type.SequenceEqual("tool-call-delta"u8) => CohereEventKind.CallDelta,
        _ when type.SequenceEqual("tool-plan-delta"u8) => CohereEventKind.ToolPlan,
        _ when type.SequenceEqual("citation-start"u8) => CohereEventKind.Citation,
        _ when type.SequenceEqual("citation-end"u8) => CohereEventKind.PartEnd,
        _ when type.SequenceEqual("content-start"u8) => CohereEventKind.ContentStart,
        _ when type.SequenceEqual("content-end"u8) => CohereEventKind.PartEnd,
        _ when type.SequenceEqual("tool-call-start"u8) => CohereEventKind.CallStart,
        _ when type.SequenceEqual("tool-call-end"u8) => CohereEventKind.PartEnd,
        _ when type.SequenceEqual("message-start"u8) => CohereEventKind.MessageStart,
        _ when type.SequenceEqual("message-end"u8) => CohereEventKind.MessageEnd,
        _ when type.SequenceEqual("error"u8) => CohereEventKind.Error,
        _ => CohereEventKind.Unknown,
    };
}
