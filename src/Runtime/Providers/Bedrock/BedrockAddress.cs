namespace Mirascope.Gen.Providers.Bedrock;

/// <summary>Bedrock's address in a region. Nobody's data goes to a region that nobody named: there is no default.</summary>
internal sealed class BedrockAddress() : ProviderAddress(null, AddressVariable)
{
    private const string AddressVariable = "AWS_ENDPOINT_URL_BEDROCK_RUNTIME";

    private static readonly string[] RegionVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"];

    /// <summary>The region; null where no variable names one.</summary>
    public static string? RegionOf(ProviderSettings settings) => AddressPiece.HostLabel(settings, RegionVariables);

    /// <summary>What to say where no variable names a region.</summary>
    public static LlmConfigurationException NoRegion(string provider) => new(
        $"There is no region for {provider}. Set the environment variable {string.Join(" or ", RegionVariables)}, or "
        + $"{nameof(LlmClientOptions)}.{nameof(LlmClientOptions.Variables)}[\"{RegionVariables[0]}\"]. A signature needs one even where "
        + $"{AddressVariable} has the address.");

    protected override Uri Compose(string provider, ProviderSettings settings)
    {
        var region = RegionOf(settings) ?? throw NoRegion(provider);

        // China's regions have a domain of their own.
        var domain = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        return new Uri($"https://bedrock-runtime.{region}.{domain}/");
    }
}
