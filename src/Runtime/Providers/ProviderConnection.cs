namespace Mirascope.Gen.Providers;

/// <summary>A provider as one call reaches it. A class and not a record: records print their members, and one is the key.</summary>
internal sealed class ProviderConnection(ProviderDefinition definition, Uri baseAddress, string key)
{
    public ProviderDefinition Definition { get; } = definition;

    public Uri BaseAddress { get; } = baseAddress;

    public string Key { get; } = key;

    /// <summary>Adds what every request to the provider has.</summary>
    public void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(Definition.KeyHeader, Definition.KeyPrefix + Key);
        foreach (var header in Definition.Headers)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }
}
