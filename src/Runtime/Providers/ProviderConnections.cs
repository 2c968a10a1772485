using System.Collections.Concurrent;

namespace Mirascope.Gen.Providers;

/// <summary>All providers as one client reaches them.</summary>
internal sealed class ProviderConnections
{
    // By name and dialect, for one provider may be spoken to in several.
    private readonly ConcurrentDictionary<string, ProviderConnection> _known = new(StringComparer.Ordinal);
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

    /// <summary>The connection to a provider: the one of the call before, unless the environment says otherwise by now.</summary>
    /// <exception cref="LlmConfigurationException">There is no such provider, or no key for it.</exception>
    public ProviderConnection Find(string name)
    {
        var definition = _registry.Find(name);
        var (address, key) = (_addresses.AddressOf(definition), _keys.KeyOf(definition));
        if (!_known.TryGetValue(definition.FullName, out var connection) || !connection.Is(address, key))
        {
            _known[definition.FullName] = connection = new ProviderConnection(definition, address, key);
        }

        return connection;
    }

    private static string OriginOf(string option, ProviderDefinition provider) => $"{nameof(LlmClientOptions)}.{option}[\"{provider.Name}\"]";
}
