namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>Who answers for a recording: the client's own provider of that name and protocol, else one registered for it.</summary>
/// <param name="Name">The name a request goes to.</param>
/// <param name="Registered">The registration; null where the client knows the provider.</param>
internal sealed record AnsweringProvider(string Name, LlmProvider? Registered)
{
    /// <summary>The provider; null where this version has none.</summary>
    public static AnsweringProvider? Find(string provider, string protocol)
    {
        if (Protocol.Find(protocol) is not { } spoken)
        {
            return null;
        }

        var name = $"{provider}:{spoken.Suffix}";
        if (IsKnown(name))
        {
            return new AnsweringProvider(name, null);
        }

        // A provider that the client knows in other dialects only cannot be registered under its own name.
        var own = IsKnown(provider) ? $"{provider}.{spoken.Suffix}" : provider;
        return spoken.Dialect is { } dialect ? new AnsweringProvider(own, new LlmProvider(own, dialect, ConformanceClient.Address)) : null;
    }

    private static bool IsKnown(string name)
    {
        try
        {
            using var client = new LlmClient(new LlmClientOptions { Credentials = { [name] = ConformanceClient.Key } });
            return true;
        }
        catch (LlmConfigurationException)
        {
            return false;
        }
    }
}
