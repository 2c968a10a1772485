using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Providers.AzureOpenAI;

/// <summary>
/// A resource's endpoint, and what lies below it: the v1 paths, or those of a dated version where <c>OPENAI_API_VERSION</c> names
/// one. Only the dated Chat has the deployment in its path.
/// </summary>
internal sealed class AzureOpenAIAddress() : ProviderAddress(null, "AZURE_OPENAI_ENDPOINT")
{
    private const string Home = "openai/";
    private const string V1 = "openai/v1/";
    private const string Version = "OPENAI_API_VERSION";

    public override string PathOf(string path, string model, ProviderSettings settings)
    {
        if (AddressPiece.Segment(settings, Version) is not { } version)
        {
            return V1 + path;
        }

        // A dated version begins with its year; the others are editions of v1.
        var home = !char.IsAsciiDigit(version[0]) ? V1
            : path.StartsWith("chat/", StringComparison.Ordinal) ? $"{Home}deployments/{PathSegment.Escape(model, "The deployment's name")}/"
            : Home;
        return $"{home}{path}?api-version={version}";
    }

    /// <summary>The portal shows the endpoint with and without what follows it.</summary>
    protected override Uri Complete(Uri address)
    {
        var text = address.AbsoluteUri;
        return text.EndsWith("/" + V1, StringComparison.Ordinal) ? new Uri(text[..^V1.Length])
            : text.EndsWith("/" + Home, StringComparison.Ordinal) ? new Uri(text[..^Home.Length])
            : address;
    }
}
