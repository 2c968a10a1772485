namespace Mirascope.Gen.Conformance;

/// <summary>Makes the client every verb uses: it reaches nobody but the handler it is given.</summary>
internal static class ConformanceClient
{
    /// <summary>The key the client is given. Made up; whatever shows it is masked.</summary>
    public const string Key = "conformance-key";

    /// <summary>An address for what has none of its own.</summary>
    public static readonly Uri Address = new("https://conformance.invalid/v1/");

    public static LlmClient Create(
        HttpMessageHandler handler, string provider, UnsupportedOptions unsupported = UnsupportedOptions.Refuse, LlmProvider? registered = null,
        TimeProvider? clock = null)
    {
        var options = new LlmClientOptions { Handler = handler, MaxRetries = 0, UnsupportedOptions = unsupported, TimeProvider = clock ?? TimeProvider.System };
        if (registered is not null)
        {
            options.Providers.Add(registered);
        }

        options.Credentials[provider] = Key;
        foreach (var (variable, value) in StandIns)
        {
            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
            {
                options.Variables[variable] = value;
            }
        }

        return new LlmClient(options);
    }

    /// <summary>Pieces of addresses, where the environment has none.</summary>
    private static IEnumerable<(string Variable, string Value)> StandIns =>
    [
        ("AZURE_OPENAI_ENDPOINT", "https://resource.openai.azure.com/"),
        ("AZURE_INFERENCE_ENDPOINT", "https://resource.services.ai.azure.com/"),
        ("GOOGLE_CLOUD_PROJECT", "project"),
        ("AWS_REGION", "us-east-1"),
    ];
}
