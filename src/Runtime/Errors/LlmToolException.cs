namespace Mirascope.Gen;

/// <summary>A tool could not be run; the inner exception is the tool's own. Reserved for a runtime that runs tools: what <c>InvokeAsync</c> throws is the tool's own exception.</summary>
public sealed class LlmToolException : LlmException
{
    internal LlmToolException(string message, string toolName, Exception? innerException = null)
        : base(message, innerException) => ToolName = toolName;

    /// <summary>The tool.</summary>
    public string ToolName { get; }
}
