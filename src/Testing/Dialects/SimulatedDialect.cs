using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>
/// One wire dialect, seen from the server. Each has a folder with the same cast: the dialect (paths, key, body), its wording of
/// refusals, its checks, its reader into a conversation, its exchange that writes whole and streamed answers, its headers.
/// </summary>
internal abstract class SimulatedDialect
{
    /// <summary>The dialect's name, such as <c>openai-chat</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The built-in providers of <see cref="LlmClient"/> that speak it, and what stands between the host's address and each one's own
    /// paths: empty or ending in a slash.
    /// </summary>
    public abstract IReadOnlyList<(string Provider, string BasePath)> Homes { get; }

    /// <summary>Whether a path is one of this dialect's.</summary>
    public abstract bool Owns(string path);

    /// <summary>Whether a request to an unknown path looks like this dialect's, so that it is refused in its form.</summary>
    public abstract bool Resembles(SimulatorRequest request);

    /// <summary>Checks a request and reads it.</summary>
    /// <exception cref="RefusedException">It does not hold.</exception>
    public abstract Exchange Accept(SimulatorRequest request, SimulatedMoment moment);

    /// <summary>The body of an error.</summary>
    public abstract byte[] WriteError(Refusal refusal, SimulatedMoment moment);

    /// <summary>The headers of an error, but for its content type.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment);
}
