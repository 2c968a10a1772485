namespace Mirascope.Gen.Providers;

/// <summary>All providers as one client reaches them.</summary>
internal sealed class ProviderConnections
{
    private readonly ProviderRegistry _registry;
    private readonly ProviderKeys _keys;
    private readonly BaseAddresses _addresses;

    /// <exception cref="LlmConfigurationException">A key or an address is malformed, or for a provider there is not.</exception>
    public ProviderConnections(ProviderRegistry registry, LlmClientOptions options, Func<string, string?> environment)
    {
        _registry = registry;
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, key) in options.Credentials)
        {
            var provider = registry.Find(name, nameof(LlmClientOptions.Credentials));
            keys[provider.Name] = ProviderKeys.Check(key, OriginOf(nameof(LlmClientOptions.Credentials), provider));
        }

        var addresses = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var (name, address) in options.BaseAddresses)
        {
            var provider = registry.Find(name, nameof(LlmClientOptions.BaseAddresses));
            addresses[provider.Name] = BaseAddresses.Check(address, OriginOf(nameof(LlmClientOptions.BaseAddresses), provider), options.AllowPlainHttp);
        }

        _keys = new ProviderKeys(keys, environment);
        _addresses = new BaseAddresses(addresses, environment, options.AllowPlainHttp);
    }

    /// <exception cref="LlmConfigurationException">There is no such provider, or no key for it.</exception>
    public ProviderConnection Find(string name)
    {
        var definition = _registry.Find(name);
        return new ProviderConnection(definition, _addresses.AddressOf(definition), _keys.KeyOf(definition));
    }

    private static string OriginOf(string option, ProviderDefinition provider) => $"{nameof(LlmClientOptions)}.{option}[\"{provider.Name}\"]";
}
