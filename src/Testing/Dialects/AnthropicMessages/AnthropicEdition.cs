using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>Which of the API's versions a request asks for, and whether for its betas too.</summary>
/// <param name="Version">The <c>anthropic-version</c> header.</param>
/// <param name="IsBeta">Whether members of betas are known.</param>
internal sealed record AnthropicEdition(string Version, bool IsBeta)
{
    /// <summary>The edition at Amazon: the model and whether to stream stand in the path, the version in the body.</summary>
    public static AnthropicEdition Bedrock { get; } = new("bedrock-2023-05-31", IsBeta: true) { IsBedrock = true };

    private static readonly string[] Versions = ["2023-01-01", "2023-06-01", "2026-10-21"];

    public bool IsBedrock { get; private init; }

    public bool IsKnown => Versions.Contains(Version, StringComparer.Ordinal);

    /// <summary>Sampling parameters are gone, and blocks are held to the role they belong to.</summary>
    public bool IsWithoutSampling => Version == "2026-10-21";

    public static AnthropicEdition Of(SimulatorRequest request) => new(
        request.Header("anthropic-version") ?? "",
        !string.IsNullOrEmpty(request.Header("anthropic-beta")) || request.Query.Contains("beta=true", StringComparison.Ordinal));
}
