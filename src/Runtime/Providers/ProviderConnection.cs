using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Providers;

/// <summary>
/// A provider as calls reach it, and what they have in common, made once. A class and not a record: records print their
/// members, and one holds the key.
/// </summary>
/// <param name="definition">The provider.</param>
/// <param name="baseAddress">Its base address, ending in a slash.</param>
/// <param name="credential">What proves who calls.</param>
/// <param name="headers">The headers of every request.</param>
internal sealed class ProviderConnection(
    ProviderDefinition definition, Uri baseAddress, Credential credential, KeyValuePair<string, string>[] headers)
{
    // Calls in turn mostly go to the same path, and parsing an address costs more than writing a short request.
    private Target? _last;

    public ProviderDefinition Definition { get; } = definition;

    public Uri BaseAddress { get; } = baseAddress;

    public Credential Credential { get; } = credential;

    public KeyValuePair<string, string>[] Headers { get; } = headers;

    public Redaction Redaction { get; } = new(credential.Secrets.Concat(definition.HiddenValues));

    /// <summary>Whether it is the connection to this address with this credential and these headers.</summary>
    public bool Is(Uri address, Credential proof, KeyValuePair<string, string>[] sent) =>
        ReferenceEquals(Credential, proof) && ReferenceEquals(Headers, sent) && BaseAddress == address;

    /// <summary>The address of a path below the base address.</summary>
    public Uri AddressOf(string path)
    {
        if (_last is not { } last || !string.Equals(last.Path, path, StringComparison.Ordinal))
        {
            _last = last = new Target(path, BaseAddresses.Join(BaseAddress, path));
        }

        return last.Address;
    }

    /// <summary>Adds what every request to the provider has, but for the proof of who sends it.</summary>
    public void AddHeaders(HttpRequestMessage request)
    {
        foreach (var header in Headers)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    private sealed record Target(string Path, Uri Address);
}
