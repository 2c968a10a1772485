namespace Mirascope.Gen.Generator.Checking;

/// <summary>What a call can ask of its model.</summary>
internal enum NeedKind
{
    Tools,
    ParallelTools,
    Images,
    Audio,
    Documents,
    Thinking,
    Sampling,
    Streaming,

    /// <summary>So many tokens of output.</summary>
    Output,
}
