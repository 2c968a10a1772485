namespace Mirascope.Gen.Providers.Vertex;

/// <summary>
/// Vertex AI's address, down to the publisher whose models are meant: that of a project in a location, or the express mode's, which
/// needs no project but a key. An address out of the options is the whole of it, <c>publishers/google/</c> included.
/// </summary>
internal sealed class VertexAddress() : ProviderAddress(null)
{
    private const string Project = "GOOGLE_CLOUD_PROJECT";
    private const string EveryLocation = "global";

    protected override Uri Compose(string provider, ProviderSettings settings)
    {
        var location = AddressPiece.HostLabel(settings, "GOOGLE_CLOUD_LOCATION", "GOOGLE_CLOUD_REGION") ?? EveryLocation;
        var host = location == EveryLocation ? "https://aiplatform.googleapis.com/v1" : $"https://{location}-aiplatform.googleapis.com/v1";
        if (AddressPiece.Segment(settings, Project) is { } project)
        {
            return new Uri($"{host}/projects/{project}/locations/{location}/publishers/google/");
        }

        // A token belongs to an account, which says nothing of the project that pays; a key belongs to a project.
        return settings.TokenSourceOf(provider) is null ? new Uri(host + "/publishers/google/") : throw Missing(provider, Project);
    }
}
