using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>A provider that follows OpenAI's Chat: where it is found here, and in what it differs.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="BasePath">What stands between the host's address and its own paths.</param>
/// <param name="Path">Its path of chats below that.</param>
/// <param name="Members">What a request may have beside OpenAI's own members.</param>
internal sealed record OpenAIRelative(string Provider, string BasePath, string Path, params string[] Members)
{
    public static OpenAIRelative OpenAI { get; } = new(Gen.Provider.OpenAI, "v1/", "chat/completions");

    /// <summary>The member thoughts are shown in; null where they are not shown.</summary>
    public string? ThoughtMember { get; init; }

    /// <summary>Whether a stream ends with the usage though the request does not ask for it.</summary>
    public bool AlwaysCounts { get; init; }

    /// <summary>Whether it answers without a key, as a server of one's own does.</summary>
    public bool NeedsNoKey { get; init; }

    /// <summary>Whether a path is one of its chats.</summary>
    public bool Owns(string path) => path == $"/{BasePath}{Path}" || (this == OpenAI && path == "/chat/completions");

    /// <summary>Whether a request may come in, as far as keys go. Azure has a header of its own for them.</summary>
    public bool Admits(SimulatorRequest request) => NeedsNoKey || request.HasBearerKey || (this != OpenAI && !string.IsNullOrEmpty(request.Header("api-key")));
}
