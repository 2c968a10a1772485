namespace Mirascope.Gen.Conformance;

/// <summary>Makes the client every verb uses: it reaches nobody but the handler it is given.</summary>
internal static class ConformanceClient
{
    /// <summary>The key the client is given. Made up; whatever shows it is masked.</summary>
    public const string Key = "conformance-key";

    public static LlmClient Create(HttpMessageHandler handler, string provider, UnsupportedOptions unsupported = UnsupportedOptions.Refuse) =>
        new(new LlmClientOptions
        {
            Handler = handler,
            MaxRetries = 0,
            UnsupportedOptions = unsupported,
            Credentials = { [provider] = Key },

            // Some addresses have a region in them.
            Variables = { ["AWS_REGION"] = "us-east-1" },
        });
}
