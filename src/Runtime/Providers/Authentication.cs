namespace Mirascope.Gen.Providers;

/// <summary>
/// How a provider knows who calls; part of its <see cref="ProviderDefinition"/>. It finds what the options and the environment hold
/// for the provider and makes a <see cref="Credential"/> of it, which then authorizes each request.
/// </summary>
/// <remarks>
/// A key in a header is <see cref="KeyAuthentication"/>, and data is all it takes. A way of its own is two classes beside the
/// provider: one derived from this, which finds the secrets (<see cref="ProviderSettings.Variable"/>), and one derived from
/// <see cref="Credential"/>, which puts them to use, such as a signature over the finished request. Where callers may also hand
/// over a key or a source of tokens, ask <see cref="ForTokens"/> and <see cref="ProviderSettings.KeyOf"/> first: the options go
/// before the environment.
/// </remarks>
internal abstract class Authentication
{
    /// <summary>The credential of a call. Asked for each call, so that a renewed secret is used.</summary>
    /// <param name="provider">The provider's name, for the options and for messages.</param>
    /// <param name="settings">What the options and the environment hold.</param>
    /// <param name="last">The credential of the call before; given back where nothing has changed. Null for the first call.</param>
    /// <exception cref="LlmConfigurationException">There is none, or it is malformed; no message holds a secret.</exception>
    public abstract Credential Find(string provider, ProviderSettings settings, Credential? last);

    /// <summary>The credential of the caller's own source of tokens; null where there is none.</summary>
    protected static Credential? ForTokens(string provider, ProviderSettings settings, Credential? last) =>
        settings.TokenSourceOf(provider) is { } source
            ? last as TokenCredential ?? new TokenCredential(provider, source)
            : null;
}
