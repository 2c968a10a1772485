namespace Mirascope.Gen.Providers;

/// <summary>
/// Where a provider is found; part of its <see cref="ProviderDefinition"/>. The options' base address goes before all, then the
/// variables that hold a whole address, then what <see cref="Compose"/> says: here, a fixed address.
/// </summary>
/// <remarks>
/// A provider whose address is made of several values, such as a region or a project, derives from this beside its definition and
/// overrides <see cref="Compose"/>. Each value goes through <see cref="AddressPiece"/>, so that it stays one label of the host or one
/// segment of the path whatever it holds.
/// </remarks>
/// <param name="fixedAddress">The address, ending in a slash; null where there is none that is the same for all.</param>
/// <param name="variables">The environment variables that may hold the address; the first that is set wins.</param>
internal class ProviderAddress(string? fixedAddress, params string[] variables)
{
    private readonly Uri? _fixed = fixedAddress is null ? null : new Uri(fixedAddress);

    /// <summary>The base address, ending in a slash. Asked for each call, so that a changed variable counts.</summary>
    /// <exception cref="LlmConfigurationException">There is none, it is malformed, or it would send the key in clear.</exception>
    public Uri Find(string provider, ProviderSettings settings)
    {
        if (settings.AddressOf(provider) is { } configured)
        {
            return CompletePath(configured);
        }

        foreach (var variable in variables)
        {
            if (settings.Variable(variable) is { } text)
            {
                var origin = $"The environment variable {variable}";
                return CompletePath(BaseAddresses.Check(Parse(text.Trim()), origin, settings.AllowsPlainHttp));
            }
        }

        return Compose(provider, settings);
    }

    /// <summary>
    /// The region an address is in, where it is a host of the provider that says one: <c>eu</c> for <c>eu.api.example.com</c> and
    /// <c>api.eu.example.com</c> beside <c>api.example.com</c>. Null for all others. Such hosts may have prices of their own.
    /// </summary>
    public virtual string? RegionOf(Uri address)
    {
        if (_fixed is null || address.Host.Length <= _fixed.Host.Length)
        {
            return null;
        }

        var (usual, labels) = (_fixed.Host.Split('.'), address.Host.Split('.').ToList());
        return labels.Count == usual.Length + 1 && Array.TrueForAll(usual, labels.Remove) ? labels[0] : null;
    }

    /// <summary>The path of a request below the base address. What is put into it must have gone through <see cref="AddressPiece"/>.</summary>
    /// <param name="path">The dialect's path.</param>
    /// <param name="model">The model that is asked for.</param>
    /// <param name="settings">What the options and the environment hold.</param>
    public virtual string PathOf(string path, string model, ProviderSettings settings) => path;

    /// <summary>The address where neither the options nor a variable hold a whole one.</summary>
    protected virtual Uri Compose(string provider, ProviderSettings settings) => _fixed ?? throw Missing(provider, variables);

    /// <summary>Reads the text of a variable; null where it is no address.</summary>
    protected virtual Uri? Parse(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    /// <summary>Adds to an address what its user may leave out. It has no query.</summary>
    protected virtual Uri Complete(Uri address) => address;

    private Uri CompletePath(Uri address) => address.Query.Length == 0
        ? Complete(address)
        : BaseAddresses.WithQuery(Complete(new Uri(address.GetLeftPart(UriPartial.Path))), address.Query);

    /// <summary>What to say where an address, or a piece of it, is missing.</summary>
    protected static LlmConfigurationException Missing(string provider, params string[] wanted) => new(
        $"There is no address for {provider}. Set the environment variable {string.Join(" or ", wanted)}, or "
        + $"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.BaseAddresses)}[\"{provider}\"].");
}
