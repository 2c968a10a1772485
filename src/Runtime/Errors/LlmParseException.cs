namespace Mirascope.Gen;

/// <summary>A whole answer does not have the form it should. A stream that is malformed ends in <see cref="LlmStreamException"/>, which keeps what came before.</summary>
public sealed class LlmParseException : LlmException
{
    internal LlmParseException(string message, string path, string reason, string rawText, Exception? innerException = null)
        : base(message, innerException)
    {
        Path = path;
        Reason = reason;
        RawText = rawText;
    }

    /// <summary>Where, as a JSON path.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Reason { get; }

    /// <summary>The beginning of what was read, 16 KiB at most, without the key and control characters.</summary>
    public string RawText { get; }
}
