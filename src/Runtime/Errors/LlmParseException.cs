namespace Mirascope.Gen;

/// <summary>An answer does not have the form it should.</summary>
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

    /// <summary>The text that was read.</summary>
    public string RawText { get; }
}
