namespace Mirascope.Gen;

/// <summary>Replaces who answers declared calls, without touching their declarations.</summary>
public static class LlmContext
{
    private static readonly AsyncLocal<Replacement?> Innermost = new();

    /// <summary>
    /// Sends declared calls to this provider and model until the result is disposed, with these options laid over their own.
    /// Flows with async code; the innermost wins, its options included. Requests that are sent by hand stay as they are.
    /// </summary>
    public static IDisposable Use(string provider, string model, LlmOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return new Ambient<Replacement>(Innermost, new Replacement(provider, model, options));
    }

    /// <summary>The request as it is to be sent.</summary>
    internal static LlmRequest Apply(LlmRequest request) => Innermost.Value is not { } replacement ? request : request with
    {
        Provider = replacement.Provider,
        Model = replacement.Model,
        Options = request.Options.OverlaidBy(replacement.Options),
    };

    private sealed record Replacement(string Provider, string Model, LlmOptions? Options);
}
