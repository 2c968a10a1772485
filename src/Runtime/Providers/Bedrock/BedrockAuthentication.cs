using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Providers.Bedrock;

/// <summary>
/// A key of Bedrock's own, sent as a bearer token, or else the credentials of an Amazon account, which sign each request. The options go before the
/// environment, and in either the key goes before the credentials.
/// </summary>
internal sealed class BedrockAuthentication : Authentication
{
    private const string KeyVariable = "AWS_BEARER_TOKEN_BEDROCK";
    private const string IdVariable = "AWS_ACCESS_KEY_ID";
    private const string SecretVariable = "AWS_SECRET_ACCESS_KEY";
    private const string SessionVariable = "AWS_SESSION_TOKEN";

    private static readonly KeyHeader Bearer = KeyHeader.Bearer(KeyVariable);

    public override Credential Find(string provider, ProviderSettings settings, Credential? last)
    {
        if (ForTokens(provider, settings, last) is { } tokens)
        {
            return tokens;
        }

        if ((settings.KeyOf(provider) ?? Read(settings, KeyVariable)) is { } key)
        {
            return last is HeaderCredential same && same.Is(Bearer, key) ? same : new HeaderCredential(Bearer, key);
        }

        var (id, secret) = (Read(settings, IdVariable), Read(settings, SecretVariable));
        if (id is null || secret is null)
        {
            throw Missing(provider, id, secret);
        }

        var region = BedrockAddress.RegionOf(settings) ?? throw BedrockAddress.NoRegion(provider);
        var session = Read(settings, SessionVariable);
        return last is SigningCredential known && known.Is(id, secret, session, region)
            ? known
            : new SigningCredential(new AwsCredentials(id, secret, session), region);
    }

    private static string? Read(ProviderSettings settings, string variable) =>
        settings.Variable(variable) is { } value ? ProviderKeys.Check(value, $"The environment variable {variable}") : null;

    private static LlmConfigurationException Missing(string provider, string? id, string? secret) => new(
        id is null && secret is null
            ? $"There is no key for {provider}. Set the environment variable {KeyVariable}, or {IdVariable} and {SecretVariable}, or "
                + $"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Credentials)}[\"{provider}\"]."
            : $"{(id is null ? SecretVariable : IdVariable)} is set for {provider} and {(id is null ? IdVariable : SecretVariable)} is not. A signature needs both.");
}
