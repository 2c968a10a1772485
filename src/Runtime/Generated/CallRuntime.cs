using System.ComponentModel;

namespace Mirascope.Gen.Generated;

/// <summary>What emitted bodies call. Versioned with the generator; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallRuntime
{
    /// <summary>The start of a typed stream.</summary>
    public static StreamStart Start(LlmClient client, LlmRequest request, CancellationToken cancellationToken) =>
        client.Start(LlmContext.Apply(request), cancellationToken);

    /// <summary>An untyped stream.</summary>
    public static LlmStream Stream(LlmClient client, LlmRequest request, CancellationToken cancellationToken) =>
        client.StreamAsync(LlmContext.Apply(request), cancellationToken);

    /// <summary>The text's deltas.</summary>
    public static IAsyncEnumerable<string> StreamTextAsync(LlmClient client, LlmRequest request, CancellationToken cancellationToken) =>
        Stream(client, request, cancellationToken).TextAsync(CancellationToken.None);

    /// <summary>The whole text.</summary>
    public static async Task<string> CallTextAsync(LlmClient client, LlmRequest request, CancellationToken cancellationToken) =>
        (await CallAsync(client, request, cancellationToken).ConfigureAwait(false)).Content;

    /// <summary>The whole answer.</summary>
    public static Task<CallResponse> CallAsync(LlmClient client, LlmRequest request, CancellationToken cancellationToken) =>
        client.CallAsync(LlmContext.Apply(request), cancellationToken);

    /// <summary>The whole answer, wrapped in the emitted type.</summary>
    public static async Task<TResponse> CallAsync<TResponse>(LlmClient client, LlmRequest request, Func<CallResponse, TResponse> wrap, CancellationToken cancellationToken) =>
        wrap(await CallAsync(client, request, cancellationToken).ConfigureAwait(false));
}
