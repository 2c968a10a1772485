namespace Mirascope.Gen.Execution;

/// <summary>What a body is, by its type and its first bytes.</summary>
internal enum BodyForm
{
    /// <summary>Too few bytes have come to tell.</summary>
    Unknown,

    /// <summary>There is none.</summary>
    Empty,

    /// <summary>An event stream.</summary>
    Events,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Something that is no answer: a page, a picture, a proxy's words.</summary>
    Foreign,
}
