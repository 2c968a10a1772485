namespace Mirascope.Gen;

/// <summary>Replaces who answers declared calls, without touching their declarations.</summary>
public static class LlmContext
{
    /// <summary>
    /// Sends declared calls to this provider and model until the result is disposed, with these options laid over their own.
    /// Flows with async code; the innermost wins.
    /// </summary>
    public static IDisposable Use(string provider, string model, LlmOptions? options = null) => throw new NotSupportedException();
}
