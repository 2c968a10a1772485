namespace Mirascope.Gen;

/// <summary>Why a model stopped, in kind.</summary>
public enum FinishClass
{
    /// <summary>A reason this version has no class for; its text is kept.</summary>
    Other,

    /// <summary>It had said what it had to say, or met a stop text.</summary>
    Stop,

    /// <summary>It met its token limit.</summary>
    Length,

    /// <summary>It waits for the results of tools.</summary>
    ToolCalls,

    /// <summary>A filter cut it off.</summary>
    ContentFilter,

    /// <summary>It refused.</summary>
    Refusal,

    /// <summary>It paused a long turn; send the conversation back to go on.</summary>
    Pause,

    /// <summary>It failed.</summary>
    Error,
}
