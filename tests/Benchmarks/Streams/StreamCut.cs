namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>How a stream is cut into events.</summary>
internal enum StreamCut
{
    /// <summary>Server-sent events.</summary>
    ServerSentEvents,

    /// <summary>One JSON document a line.</summary>
    Lines,

    /// <summary>Amazon's frames around the JSON.</summary>
    AmazonFrames,

    /// <summary>Amazon's frames around another JSON, in base64.</summary>
    AmazonChunks,
}
