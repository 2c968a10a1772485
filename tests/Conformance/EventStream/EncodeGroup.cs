using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance.Sse;

namespace Mirascope.Gen.Conformance.EventStream;

/// <summary>Headers and payload in, exact bytes out.</summary>
internal static class EncodeGroup
{
    public static VectorResult Run(JsonObject test)
    {
        var message = EventStreamMessage.ToBytes(test["headers"]!.AsArray(), Convert.FromBase64String(test.Text("payload_b64") ?? ""));
        var members = new JsonObject { ["output_b64"] = Convert.ToBase64String(message) };
        return VectorResult.Of(members, new JsonObject { ["output_b64"] = test.Text("expected_b64") });
    }
}
