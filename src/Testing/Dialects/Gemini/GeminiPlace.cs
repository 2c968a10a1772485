using System.Text.RegularExpressions;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>What a path says: whose service, which model, and whether the answer is streamed.</summary>
/// <param name="IsVertex">Whether it is a path of Vertex AI and not of AI Studio.</param>
/// <param name="Model">The model's name, without its collection.</param>
/// <param name="IsStreamed">Whether the answer comes in pieces.</param>
/// <param name="IsEvents">Whether the pieces are server-sent events; otherwise they are the items of one JSON list.</param>
internal sealed partial record GeminiPlace(bool IsVertex, string Model, bool IsStreamed, bool IsEvents)
{
    /// <summary>Whether calls must come back with the signature they went out with, and have ids: from the third generation on.</summary>
    public bool WantsSignatures => Model.Contains("gemini-3", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether functions and a schema for the answer go together: from the third generation on.</summary>
    public bool IsOld => Model.Contains("gemini-1", StringComparison.OrdinalIgnoreCase) || Model.Contains("gemini-2", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the input is to be counted and not answered.</summary>
    public bool IsCount { get; private init; }

    public static GeminiPlace? Of(string path, string query)
    {
        var found = PathPattern().Match(path);
        return found.Success
            ? new GeminiPlace(
                found.Groups["vertex"].Success,
                Uri.UnescapeDataString(found.Groups["model"].Value),
                found.Groups["verb"].Value == "streamGenerateContent",
                query.Contains("alt=sse", StringComparison.Ordinal))
            {
                IsCount = found.Groups["verb"].Value == "countTokens",
            }
            : null;
    }

    public bool HasKey(SimulatorRequest request) =>
        request.HasBearerKey
        || !string.IsNullOrEmpty(request.Header("x-goog-api-key"))
        || request.Query.Contains("key=", StringComparison.Ordinal);

    [GeneratedRegex(@"^/v1[a-z0-9]*/(?:(?:models|tunedModels)|(?<vertex>(?:projects/[^/]+/locations/[^/]+/)?(?:publishers/[^/]+/models|endpoints)))/(?<model>[^/:]+):(?<verb>generateContent|streamGenerateContent|countTokens)$", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();
}
