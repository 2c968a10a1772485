namespace Mirascope.Gen.Providers;

/// <summary>
/// A key in a header. A source of tokens out of the options goes before all, as a bearer token; then comes the options' key, in
/// the first header; then the variables, header by header.
/// </summary>
/// <param name="headers">The headers a key may stand in, the usual one first.</param>
internal sealed class KeyAuthentication(params KeyHeader[] headers) : Authentication
{
    /// <summary>Whether a call without a key is sent without the header; for local servers, which mostly ask for none.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A key that is sent as a bearer token.</summary>
    public static KeyAuthentication Bearer(params string[] variables) => new(KeyHeader.Bearer(variables));

    public override Credential Find(string provider, ProviderSettings settings, Credential? last)
    {
        if (ForTokens(provider, settings, last) is { } tokens)
        {
            return tokens;
        }

        if (settings.KeyOf(provider) is { } configured)
        {
            return ForKey(headers[0], configured, last);
        }

        foreach (var header in headers)
        {
            foreach (var variable in header.Variables)
            {
                if (settings.Variable(variable) is { } value)
                {
                    return ForKey(header, ProviderKeys.Check(value, $"The environment variable {variable}"), last);
                }
            }
        }

        return IsOptional ? NoCredential.Instance : throw Missing(provider);
    }

    private static HeaderCredential ForKey(KeyHeader header, string key, Credential? last) =>
        last is HeaderCredential same && same.Is(header, key) ? same : new HeaderCredential(header, key);

    private LlmConfigurationException Missing(string provider)
    {
        var variables = string.Join(" or ", headers.SelectMany(header => header.Variables));
        return new LlmConfigurationException(
            $"There is no key for {provider}. Set {(variables.Length > 0 ? $"the environment variable {variables}, or " : "")}"
            + $"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Credentials)}[\"{provider}\"]. A local server that asks for none takes any text.");
    }
}
