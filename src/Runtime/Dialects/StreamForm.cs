namespace Mirascope.Gen.Dialects;

/// <summary>How a dialect cuts a stream's bytes into events.</summary>
internal enum StreamForm
{
    /// <summary>Server-sent events, the standard of the web.</summary>
    ServerSentEvents,

    /// <summary>One JSON document a line.</summary>
    JsonLines,

    /// <summary>Amazon's binary frames, with headers and check sums.</summary>
    AmazonEventStream,
}
