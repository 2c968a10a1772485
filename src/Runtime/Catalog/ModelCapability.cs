namespace Mirascope.Gen;

/// <summary>What some models can do and others cannot.</summary>
public enum ModelCapability
{
    /// <summary>Calling tools.</summary>
    Tools,

    /// <summary>Calling several tools at once.</summary>
    ParallelTools,

    /// <summary>Output that is bound to a schema.</summary>
    StrictOutput,

    /// <summary>Output that is some JSON.</summary>
    JsonMode,

    /// <summary>Images as input.</summary>
    Vision,

    /// <summary>Sound as input.</summary>
    AudioInput,

    /// <summary>Video as input.</summary>
    VideoInput,

    /// <summary>Documents (PDF) as input.</summary>
    Documents,

    /// <summary>Thinking before the answer.</summary>
    Thinking,

    /// <summary>A temperature other than its own.</summary>
    Temperature,

    /// <summary>Streaming.</summary>
    Streaming,

    /// <summary>A web search of the provider's own.</summary>
    WebSearch,

    /// <summary>A prompt cache.</summary>
    PromptCache,

    /// <summary>Output that is bound to a schema in a call that has tools.</summary>
    StrictOutputWithTools,
}
