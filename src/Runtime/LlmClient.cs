namespace Mirascope.Gen;

/// <summary>
/// Sends requests to providers. Safe for concurrent use; make one and keep it. The client that static calls use is
/// <see cref="Current"/>.
/// </summary>
public sealed class LlmClient : IDisposable
{
    /// <summary>A client with these options.</summary>
    /// <exception cref="LlmConfigurationException">An option is out of range, or a key or an address is malformed.</exception>
    public LlmClient(LlmClientOptions options) => throw new NotSupportedException();

    /// <summary>A client with the default options: keys and addresses from the conventional environment variables.</summary>
    public LlmClient()
        : this(new LlmClientOptions())
    {
    }

    /// <summary>The client of the innermost <see cref="Use"/>, else one made from the environment when it is first needed.</summary>
    public static LlmClient Current => throw new NotSupportedException();

    /// <summary>Makes a client <see cref="Current"/> until the result is disposed; flows with async code, nests.</summary>
    public static IDisposable Use(LlmClient client) => throw new NotSupportedException();

    /// <summary>A stream of the answer. Nothing is sent before it is iterated.</summary>
    public LlmStream StreamAsync(LlmRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>The whole answer.</summary>
    public Task<CallResponse> CallAsync(LlmRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}
