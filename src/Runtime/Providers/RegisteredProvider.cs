namespace Mirascope.Gen.Providers;

/// <summary>Checks a provider that a user registers, and makes a definition of it like those built in.</summary>
internal static class RegisteredProvider
{
    // Written by the client or the connection: a second value would contradict the first.
    private static readonly string[] Owned =
        ["Accept", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Host", "Transfer-Encoding", "User-Agent"];

    /// <summary>The definition.</summary>
    /// <param name="provider">What the user registered.</param>
    /// <param name="allowsPlainHttp">Whether http may leave this machine.</param>
    /// <exception cref="LlmConfigurationException">Something of it is malformed; the message names it.</exception>
    public static ProviderDefinition ToDefinition(LlmProvider provider, bool allowsPlainHttp)
    {
        if (!IsName(provider.Name))
        {
            throw new LlmConfigurationException(
                $"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Providers)} has a name that is none: lower-case letters, digits, '-', '_' and '.', a letter or digit first.");
        }

        var origin = $"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Providers)}[\"{provider.Name}\"]";
        var dialect = RegisteredDialect.Of(provider, origin);
        var address = BaseAddresses.Check(provider.BaseAddress, $"{origin}.{nameof(provider.BaseAddress)}", allowsPlainHttp);
        var key = ToKeyHeader(provider, dialect, origin);
        return new ProviderDefinition
        {
            Name = provider.Name,
            DialectSuffix = dialect.Suffix,
            Dialect = dialect.Dialect,
            Address = new ProviderAddress(address.AbsoluteUri, provider.BaseAddressVariable is { } variable ? [variable] : []),
            Authentication = new KeyAuthentication(key) { IsOptional = provider.IsKeyOptional },
            Headers = ToHeaders(provider, dialect, key, origin),
            HiddenValues = [.. provider.Headers.Values.Select(value => value.Trim())],
            RequestIdHeader = CheckHeader(provider.RequestIdHeader, $"{origin}.{nameof(provider.RequestIdHeader)}"),
            ErrorTypeHeader = dialect.ErrorTypeHeader,
        };
    }

    private static KeyHeader ToKeyHeader(LlmProvider provider, RegisteredDialect dialect, string origin)
    {
        string[] variables = [.. provider.KeyVariables];
        if (provider.KeyHeader is null)
        {
            return new KeyHeader(dialect.KeyHeader.Name, dialect.KeyHeader.Prefix, variables);
        }

        var prefix = provider.KeyPrefix;
        if (prefix.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new LlmConfigurationException($"{origin}.{nameof(provider.KeyPrefix)} holds a character that no header may.");
        }

        var place = $"{origin}.{nameof(provider.KeyHeader)}";
        RefuseOwned(CheckHeader(provider.KeyHeader, place), place);
        return new KeyHeader(provider.KeyHeader, prefix, variables);
    }

    private static KeyValuePair<string, string>[] ToHeaders(LlmProvider provider, RegisteredDialect dialect, KeyHeader key, string origin)
    {
        var headers = dialect.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in provider.Headers)
        {
            var place = $"{origin}.{nameof(provider.Headers)}";
            CheckHeader(name, place);
            place += $"[\"{name}\"]";
            RefuseOwned(name, place);
            if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase) || string.Equals(name, key.Name, StringComparison.OrdinalIgnoreCase))
            {
                throw new LlmConfigurationException($"{place} is where a key goes. Set it by {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Credentials)} or a variable.");
            }

            headers[name] = ProviderHeaders.Check(value, place);
        }

        return [.. headers];
    }

    private static void RefuseOwned(string name, string place)
    {
        if (Owned.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new LlmConfigurationException($"{place} names the header {name}, which the client writes itself.");
        }
    }

    // RFC 9110: a header's name is a token.
    private static string CheckHeader(string? name, string place) =>
        name is { Length: > 0 } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal))
            ? name
            : throw new LlmConfigurationException($"{place} is no header's name: letters, digits and '-'.");

    private static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_' or '.');
}
