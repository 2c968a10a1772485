using System.Text.Json.Nodes;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>What a bound on pending bytes lets through.</summary>
internal static class LimitsGroup
{
    public static VectorResult Run(JsonObject test)
    {
        var members = new JsonObject { ["events"] = new JsonArray(), ["overflow_error"] = false };
        using var reader = new SseReader(test["max_pending_chars"]!.GetValue<int>());
        try
        {
            members["events"] = new JsonArray([.. StreamCutter.Read(reader, StreamCutter.Chunks(test)).Select(item => item!["data"]!.DeepClone())]);
        }
        catch (InvalidDataException)
        {
            members["overflow_error"] = true;
        }

        return VectorResult.Of(members, test["expected"]!.AsObject());
    }
}
