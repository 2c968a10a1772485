using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>One recorded exchange: who answered in which protocol, and with what.</summary>
internal sealed record Recording(string Provider, string Protocol, string Model, bool IsStreaming, RecordedResponse Response)
{
    /// <summary>The recording in a file; null where the file holds something else.</summary>
    public static Recording? Read(string path)
    {
        if (JsonNode.Parse(File.ReadAllBytes(path)) is not JsonObject root
            || root.Text("provider") is not { } provider || root.Text("protocol") is not { } protocol || root["response"] is not JsonObject response)
        {
            return null;
        }

        return new Recording(
            provider, protocol, root.Text("model") ?? "unknown", root["streaming"]?.GetValue<bool>() ?? false, RecordedResponse.Read(response));
    }
}
