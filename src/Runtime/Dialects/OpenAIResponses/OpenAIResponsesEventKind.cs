namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>What an event of a stream is about.</summary>
internal enum OpenAIResponsesEventKind
{
    /// <summary>Nothing this version reads; kept as a raw event.</summary>
    Unknown,

    /// <summary>Says again, or in advance, what other events say.</summary>
    Repetition,

    KeepAlive,
    Begun,
    ItemAdded,
    ItemDone,
    Text,
    Refusal,
    Summary,
    Reasoning,
    Arguments,
    Ended,
    Error,
}
