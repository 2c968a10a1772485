namespace Mirascope.Gen.Providers;

/// <summary>A bearer token that the caller's source gives for each request.</summary>
/// <param name="provider">The provider's name, for messages.</param>
/// <param name="source">The source.</param>
internal sealed class TokenCredential(string provider, Func<CancellationToken, ValueTask<string>> source) : Credential
{
    public override IReadOnlyList<string> Secrets => [];

    public override async ValueTask<string?> AuthorizeAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        var token = ProviderKeys.Check(
            await FetchAsync(cancellationToken).ConfigureAwait(false), $"The token of {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.TokenSources)}[\"{provider}\"]");
        request.Message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return token;
    }

    private async ValueTask<string?> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var fetching = source(cancellationToken);

            // A source that does not listen to its token must not hold the call up.
            return fetching.IsCompleted
                ? await fetching.ConfigureAwait(false)
                : await fetching.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LlmConnectionException(
                $"There is no token for {provider}: {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.TokenSources)}[\"{provider}\"] failed with {exception.GetType().Name}.", exception);
        }
    }
}
