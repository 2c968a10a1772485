namespace Mirascope.Gen.Providers;

/// <summary>
/// What a base address may be. It is https, or http to this machine, or http anywhere where the options allow that; it has no
/// user, query or fragment, since paths are joined to it and it appears in messages.
/// </summary>
internal static class BaseAddresses
{
    /// <summary>The address with a slash at its end.</summary>
    /// <param name="address">The address.</param>
    /// <param name="origin">Where it comes from; begins the message.</param>
    /// <param name="allowsPlainHttp">Whether http may leave this machine.</param>
    public static Uri Check(Uri? address, string origin, bool allowsPlainHttp)
    {
        if (address is not { IsAbsoluteUri: true } || address.Host.Length == 0
            || !(address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            throw Malformed(origin);
        }

        if (address.UserInfo.Length > 0)
        {
            throw new LlmConfigurationException($"{origin} holds a user or a password. Keys belong into {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Credentials)}.");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new LlmConfigurationException($"{origin} has a query or a fragment, which is lost when paths are joined to it.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowsPlainHttp)
        {
            throw new LlmConfigurationException(
                $"{origin} would send the key unencrypted to {address.Host}. Use https, or set {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.AllowPlainHttp)}.");
        }

        return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    private static LlmConfigurationException Malformed(string origin) =>
        new($"{origin} is no absolute http or https address, such as https://api.example.com/v1/.");
}
