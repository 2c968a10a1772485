using System.Collections.Concurrent;

namespace Mirascope.Gen.Providers;

/// <summary>All providers as one client reaches them.</summary>
/// <param name="registry">The providers there are.</param>
/// <param name="options">The client's options.</param>
/// <param name="environment">Reads an environment variable; asked for each call, so that a renewed key is used.</param>
/// <exception cref="LlmConfigurationException">A key or an address is malformed, or for a provider there is not.</exception>
internal sealed class ProviderConnections(ProviderRegistry registry, LlmClientOptions options, Func<string, string?> environment)
{
    // By the definition itself: a provider has one for each dialect, and making a key of their names costs more than looking it up.
    private readonly ConcurrentDictionary<ProviderDefinition, ProviderConnection> _known = new(ReferenceEqualityComparer.Instance);
    private readonly ProviderSettings _settings = new(registry, options, environment);

    /// <summary>The connection to a provider: the one of the call before, unless the environment says otherwise by now.</summary>
    /// <exception cref="LlmConfigurationException">There is no such provider, or no key or address for it.</exception>
    public ProviderConnection Find(string name, string model = "")
    {
        var definition = registry.Find(name, model);
        _known.TryGetValue(definition, out var connection);
        var address = definition.Address.Find(definition.Name, _settings);
        var credential = definition.Authentication.Find(definition.Name, _settings, connection?.Credential);
        var headers = ProviderHeaders.Find(definition, _settings, connection?.Headers);
        if (connection is null || !connection.Is(address, credential, headers))
        {
            _known[definition] = connection = new ProviderConnection(definition, address, credential, headers);
        }

        return connection;
    }

    /// <summary>Who would be called.</summary>
    /// <exception cref="LlmConfigurationException">There is no such provider.</exception>
    public ProviderDefinition DefinitionOf(LlmRequest request) => registry.Find(request.Provider, request.Model);

    /// <summary>The same provider in each of its dialects.</summary>
    public IEnumerable<ProviderDefinition> DialectsOf(ProviderDefinition provider) => registry.All.Where(other => other.Name == provider.Name);

    /// <summary>Where a request goes.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="path">The dialect's path.</param>
    /// <param name="model">The model that is asked for.</param>
    public Uri AddressOf(ProviderConnection connection, string path, string model) =>
        connection.AddressOf(connection.Definition.Address.PathOf(path, model, _settings));
}
