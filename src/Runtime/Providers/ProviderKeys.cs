namespace Mirascope.Gen.Providers;

/// <summary>
/// What a key may be. White space around a key is trimmed, because files and secret stores add line ends; anything else but
/// printable ASCII is refused, because it could end the header or never match. No message holds the value.
/// </summary>
internal static class ProviderKeys
{
    /// <summary>The key without the white space around it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="origin">Where it comes from; begins the message.</param>
    /// <exception cref="LlmConfigurationException">It is blank or malformed.</exception>
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
