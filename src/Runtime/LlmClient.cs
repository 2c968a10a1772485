using Mirascope.Gen.Execution;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen;

/// <summary>
/// Sends requests to providers. Safe for concurrent use; make one and keep it. The client that static calls use is
/// <see cref="Current"/>.
/// </summary>
public sealed class LlmClient : IDisposable
{
    private static readonly Lazy<LlmClient> FromEnvironment = new(() => new LlmClient());
    private static readonly AsyncLocal<LlmClient?> Innermost = new();

    private readonly HttpSender _http;
    private readonly CallExecutor _calls;
    private bool _isDisposed;

    /// <summary>A client with these options.</summary>
    /// <exception cref="LlmConfigurationException">An option is out of range, or a key or an address is malformed.</exception>
    public LlmClient(LlmClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = ClientSettings.From(options);
        var connections = new ProviderConnections(ProviderRegistry.BuiltIn.With(options), options, Environment.GetEnvironmentVariable);
        _http = new HttpSender(options.Handler ?? HttpHandlers.Create(settings.ConnectTimeout), options.Handler is null, settings.FirstByte);
        _calls = new CallExecutor(settings, connections, new CallSender(_http, settings, Random.Shared.NextDouble));
    }

    /// <summary>A client with the default options: keys and addresses from the conventional environment variables.</summary>
    public LlmClient()
        : this(new LlmClientOptions())
    {
    }

    /// <summary>The client of the innermost <see cref="Use"/>, else one made from the environment when it is first needed.</summary>
    public static LlmClient Current => Innermost.Value ?? FromEnvironment.Value;

    /// <summary>Makes a client <see cref="Current"/> until the result is disposed; flows with async code, nests.</summary>
    public static IDisposable Use(LlmClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new Ambient<LlmClient>(Innermost, client);
    }

    /// <summary>A stream of the answer. Nothing is sent before it is iterated, and what is wrong with the request is said then.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public LlmStream StreamAsync(LlmRequest request, CancellationToken cancellationToken = default) => new(Start(request, cancellationToken));

    /// <summary>The whole answer.</summary>
    /// <exception cref="LlmBudgetException">A budget does not allow the call; nothing was sent.</exception>
    /// <exception cref="LlmException">There is no answer, or none that can be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public Task<CallResponse> CallAsync(LlmRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _calls.CallAsync(request, cancellationToken);
    }

    /// <summary>
    /// How many input tokens the call has: as the provider counts them where it has an endpoint for that, otherwise approximated;
    /// <see cref="TokenCount.Source"/> says which. Being asked costs no tokens; the whole request is sent, as a call sends it.
    /// </summary>
    /// <param name="request">What would be asked.</param>
    /// <param name="allowApproximation">Whether to approximate where the provider has no such endpoint; otherwise that is an error.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="LlmConfigurationException">The provider has no endpoint that counts, and an approximation is not allowed.</exception>
    /// <exception cref="LlmException">The request is none that could be sent, or the provider was asked and gave no count.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public Task<TokenCount> CountTokensAsync(LlmRequest request, bool allowApproximation = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _calls.CountAsync(request, allowApproximation, cancellationToken);
    }

    /// <inheritdoc cref="CountTokensAsync(LlmRequest, bool, CancellationToken)"/>
    public Task<TokenCount> CountTokensAsync(LlmRequest request, CancellationToken cancellationToken) =>
        CountTokensAsync(request, allowApproximation: true, cancellationToken);

    /// <summary>What the call may use and cost, by the client's models and clock. Sends nothing and never throws for what is not known.</summary>
    public CallEstimate Estimate(LlmRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CostBound.Of(request, _calls.Settings.Models.Over(request.Models), Calendar.DayOf(_calls.TimeProvider.GetUtcNow()));
    }

    /// <summary>Closes the client's connections, those of streams that are still read included. A handler it was given is left alone.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _http.Dispose();
    }

    internal StreamStart Start(LlmRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new StreamStart(_calls, request, cancellationToken);
    }
}
