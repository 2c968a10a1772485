namespace Mirascope.Gen;

/// <summary>A time limit of the client passed before anything was handed out. The message names the limit.</summary>
public sealed class LlmTimeoutException : LlmException
{
    internal LlmTimeoutException(string message, TimeSpan limit, Exception? innerException = null)
        : base(message, innerException) => Limit = limit;

    /// <summary>The limit that passed.</summary>
    public TimeSpan Limit { get; }
}
