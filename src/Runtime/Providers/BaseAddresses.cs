namespace Mirascope.Gen.Providers;

/// <summary>
/// What a base address may be. It is https, or http to this machine, or http anywhere where the options allow that. It has no user
/// and no fragment; a query, such as the version a gateway asks for, goes with every request.
/// </summary>
internal static class BaseAddresses
{
    /// <summary>The address with a slash at the end of its path.</summary>
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

        if (address.Fragment.Length > 0)
        {
            throw new LlmConfigurationException($"{origin} has a fragment, the part behind '#', which is never sent. Leave it out.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowsPlainHttp)
        {
            throw new LlmConfigurationException(
                $"{origin} would send the key unencrypted to {address.Host}. Use https, or set {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.AllowPlainHttp)}.");
        }

        return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.GetLeftPart(UriPartial.Path) + "/" + address.Query);
    }

    /// <summary>The address of a path below a base address, with the queries of both.</summary>
    public static Uri Join(Uri address, string path)
    {
        var below = new Uri(address, path);
        return address.Query.Length == 0 ? below : WithQuery(below, address.Query);
    }

    /// <summary>The address with these parameters behind those it has.</summary>
    public static Uri WithQuery(Uri address, string query) =>
        query.Length == 0 ? address : new Uri(address.AbsoluteUri + (address.Query.Length == 0 ? query : "&" + query[1..]));

    private static LlmConfigurationException Malformed(string origin) =>
        new($"{origin} is no absolute http or https address, such as https://api.example.com/v1/.");
}
