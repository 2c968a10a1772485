namespace Mirascope.Gen;

/// <summary>The provider could not be reached, or what answered does not speak its protocol.</summary>
public sealed class LlmConnectionException : LlmException
{
    internal LlmConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
