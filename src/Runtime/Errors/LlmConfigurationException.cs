namespace Mirascope.Gen;

/// <summary>The call cannot be made as it is set up: a missing key, an unknown provider, an option the dialect lacks.</summary>
public sealed class LlmConfigurationException : LlmException
{
    internal LlmConfigurationException(string message)
        : base(message)
    {
    }
}
