namespace Mirascope.Gen;

/// <summary>The base of everything this library throws of its own. No message of it holds a credential.</summary>
public abstract class LlmException : Exception
{
    private protected LlmException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
