namespace Mirascope.Gen.Providers;

/// <summary>
/// What a client's options and the environment say about providers. The options are checked and copied when the client is made;
/// a variable is read anew each time it is asked for.
/// </summary>
internal sealed class ProviderSettings
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<CancellationToken, ValueTask<string>>> _tokenSources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _variables;
    private readonly Func<string, string?> _environment;

    /// <exception cref="LlmConfigurationException">A key or an address is malformed, or for a provider there is not.</exception>
    public ProviderSettings(ProviderRegistry registry, LlmClientOptions options, Func<string, string?> environment)
    {
        AllowsPlainHttp = options.AllowPlainHttp;
        _environment = environment;
        _variables = new Dictionary<string, string>(options.Variables, StringComparer.Ordinal);
        foreach (var (name, key) in options.Credentials)
        {
            var provider = registry.FindForOption(name, nameof(options.Credentials)).Name;
            _keys[provider] = ProviderKeys.Check(key, OriginOf(nameof(options.Credentials), provider));
        }

        foreach (var (name, source) in options.TokenSources)
        {
            var provider = registry.FindForOption(name, nameof(options.TokenSources)).Name;
            var origin = OriginOf(nameof(options.TokenSources), provider);
            _tokenSources[provider] = source ?? throw new LlmConfigurationException($"{origin} is null. Leave it out where there is no source.");
            if (_keys.ContainsKey(provider))
            {
                throw new LlmConfigurationException($"{origin} and a key in {nameof(options.Credentials)} are both set. Keep the one that shall be used.");
            }
        }

        foreach (var (name, address) in options.BaseAddresses)
        {
            var provider = registry.FindForOption(name, nameof(options.BaseAddresses)).Name;
            _addresses[provider] = BaseAddresses.Check(address, OriginOf(nameof(options.BaseAddresses), provider), AllowsPlainHttp);
        }
    }

    /// <summary>Whether http may leave this machine.</summary>
    public bool AllowsPlainHttp { get; }

    /// <summary>The options' key for a provider, checked; null where there is none.</summary>
    public string? KeyOf(string provider) => _keys.GetValueOrDefault(provider);

    /// <summary>The options' source of tokens for a provider; null where there is none.</summary>
    public Func<CancellationToken, ValueTask<string>>? TokenSourceOf(string provider) => _tokenSources.GetValueOrDefault(provider);

    /// <summary>The options' base address of a provider, checked, ending in a slash; null where there is none.</summary>
    public Uri? AddressOf(string provider) => _addresses.GetValueOrDefault(provider);

    /// <summary>
    /// A variable of the options or of the environment, unchecked; null where there is none. An empty one is none: that is how many
    /// shells and CI systems say it.
    /// </summary>
    public string? Variable(string name) =>
        (_variables.TryGetValue(name, out var value) ? value : _environment(name)) is { Length: > 0 } text ? text : null;

    private static string OriginOf(string option, string provider) => $"{nameof(LlmClientOptions)}.{option}[\"{provider}\"]";
}
