namespace Mirascope.Gen.Providers;

/// <summary>
/// Finds a provider's key. White space around a key is trimmed, because files and secret stores add line ends; anything else but
/// printable ASCII is refused, because it could end the header or never match. No message holds the value.
/// </summary>
/// <param name="configured">The keys of the options, by provider's name.</param>
/// <param name="environment">Reads an environment variable; asked for each call, so that a renewed key is used.</param>
internal sealed class ProviderKeys(IReadOnlyDictionary<string, string> configured, Func<string, string?> environment)
{
    /// <exception cref="LlmConfigurationException">There is no key, or it is malformed.</exception>
    public string KeyOf(ProviderDefinition provider)
    {
        if (configured.TryGetValue(provider.Name, out var key))
        {
            return key;
        }

        foreach (var variable in provider.KeyVariables)
        {
            // An empty variable is how many shells and CI systems say that there is none.
            if (environment(variable) is { Length: > 0 } value)
            {
                return Check(value, $"The environment variable {variable}");
            }
        }

        throw new LlmConfigurationException(
            $"There is no key for {provider.Name}. Set the environment variable {string.Join(" or ", provider.KeyVariables)}, or "
            + $"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Credentials)}[\"{provider.Name}\"]. A local server that asks for none takes any text.");
    }

    /// <summary>The key without the white space around it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="origin">Where it comes from; begins the message.</param>
    public static string Check(string? key, string origin)
    {
        var trimmed = key.AsSpan().Trim(" \t\r\n");
        if (trimmed.IsEmpty)
        {
            throw new LlmConfigurationException($"{origin} holds no key, only blanks.");
        }

        return trimmed.ContainsAnyExceptInRange('!', '~')
            ? throw new LlmConfigurationException($"{origin} holds a character that no key has: a blank, a line end, a control character or one beyond ASCII. Its value is not shown.")
            : trimmed.ToString();
    }
}
