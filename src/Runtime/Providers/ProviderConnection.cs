using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Providers;

/// <summary>
/// A provider as calls reach it, and what they have in common, made once. A class and not a record: records print their
/// members, and one is the key.
/// </summary>
internal sealed class ProviderConnection(ProviderDefinition definition, Uri baseAddress, string key)
{
    private readonly string _keyHeaderValue = definition.KeyPrefix + key;

    // Calls in turn mostly go to the same path, and parsing an address costs more than writing a short request.
    private Target? _last;

    public ProviderDefinition Definition { get; } = definition;

    public Uri BaseAddress { get; } = baseAddress;

    public string Key { get; } = key;

    public Redaction Redaction { get; } = new(key);

    /// <summary>Whether it is the connection to this address with this key.</summary>
    public bool Is(Uri address, string key) => BaseAddress == address && string.Equals(Key, key, StringComparison.Ordinal);

    /// <summary>The address of a path below the base address.</summary>
    public Uri AddressOf(string path)
    {
        if (_last is not { } last || !string.Equals(last.Path, path, StringComparison.Ordinal))
        {
            _last = last = new Target(path, new Uri(BaseAddress, path));
        }

        return last.Address;
    }

    /// <summary>Adds what every request to the provider has.</summary>
    public void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(Definition.KeyHeader, _keyHeaderValue);
        foreach (var header in Definition.Headers)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    private sealed record Target(string Path, Uri Address);
}
