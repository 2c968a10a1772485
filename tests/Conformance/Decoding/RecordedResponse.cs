using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>A recorded HTTP response, transfer encodings undone.</summary>
internal sealed record RecordedResponse(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public static RecordedResponse Read(JsonObject response)
    {
        var headers = response["headers"] is JsonObject members
            ? members.Select(member => KeyValuePair.Create(member.Key, member.Value?.ToString() ?? "")).ToList()
            : [];
        var body = response.Text("body_base64") is { } base64
            ? Convert.FromBase64String(base64)
            : System.Text.Encoding.UTF8.GetBytes(response.Text("body") ?? "");
        return new RecordedResponse(response["status"]?.GetValue<int>() ?? 200, headers, body);
    }
}
