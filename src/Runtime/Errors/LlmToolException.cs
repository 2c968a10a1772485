namespace Mirascope.Gen;

/// <summary>A tool could not be run. The inner exception is the tool's own.</summary>
public sealed class LlmToolException : LlmException
{
    internal LlmToolException(string message, string toolName, Exception? innerException = null)
        : base(message, innerException) => ToolName = toolName;

    /// <summary>The tool.</summary>
    public string ToolName { get; }
}
