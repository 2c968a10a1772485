namespace Mirascope.Gen;

/// <summary>
/// A stream broke, ended without its terminal event, or carried an error. <see cref="Partial"/> holds what had arrived;
/// where the provider sent an error of its own, the inner exception is that <see cref="LlmApiException"/>.
/// </summary>
public sealed class LlmStreamException : LlmException
{
    internal LlmStreamException(string message, CallResponse partial, Exception? innerException = null)
        : base(message, innerException) => Partial = partial;

    /// <summary>What had arrived. Its tool calls are empty: a call that may be cut off is never handed out.</summary>
    public CallResponse Partial { get; }
}
