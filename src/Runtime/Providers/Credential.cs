namespace Mirascope.Gen.Providers;

/// <summary>
/// What proves who calls. Made by an <see cref="Authentication"/>, used by concurrent calls, immutable but for what
/// <see cref="LearnsFrom"/> learns. It is a class and not a record: records print their members, and these are secrets.
/// </summary>
internal abstract class Credential
{
    /// <summary>Everything it holds that must not be shown. Whatever a server sends back is searched for each of them.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>
    /// Adds to a request what proves who sends it. It is the last to touch the request, for each try anew: method, address, every
    /// header and the body are as they will be sent.
    /// </summary>
    /// <returns>A secret fetched for this request alone, to be hidden like <see cref="Secrets"/>; null where there is none.</returns>
    /// <exception cref="LlmException">It cannot be proved.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public abstract ValueTask<string?> AuthorizeAsync(OutgoingRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a refusal has told the credential what the next try must do otherwise, such as that the clock it signs by is off. It then
    /// does so for later calls too.
    /// </summary>
    /// <param name="refusal">The answer.</param>
    /// <param name="errorType">The provider's word for the error; null where it gives none.</param>
    /// <param name="now">The time by the client's clock.</param>
    public virtual bool LearnsFrom(HttpResponseMessage refusal, string? errorType, DateTimeOffset now) => false;
}
