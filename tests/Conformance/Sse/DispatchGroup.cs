using System.Text.Json.Nodes;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>
/// Where generated clients and the standard differ. This reader follows the standard: a block without data is no event. The line
/// also says which of the other columns it agrees with.
/// </summary>
internal static class DispatchGroup
{
    private const string Standard = "expected_whatwg";

    public static VectorResult Run(JsonObject test)
    {
        using var reader = new SseReader();
        var events = StreamCutter.Read(reader, [StreamCutter.Input(test)]);
        var columns = test.Where(member => member.Key.StartsWith("expected_", StringComparison.Ordinal)).ToList();
        var agrees = columns.Where(column => JsonNode.DeepEquals(Strip(column.Value!.AsArray()), Strip(events))).Select(column => column.Key).ToList();
        var members = new JsonObject { ["events"] = events, ["agrees"] = new JsonArray([.. agrees.Select(name => JsonValue.Create(name))]) };
        return new VectorResult(members, agrees.Contains(Standard) ? [] : [$"the events are {JsonValues.Show(events)}, not {JsonValues.Show(test[Standard])}"]);
    }

    // As the group asks: a missing name and the standard's word for it are the same.
    private static JsonArray Strip(JsonArray events) => new([.. events.Select(item => new JsonObject
    {
        ["event"] = item!.Text("event") is { } name && name != "message" ? name : null,
        ["data"] = item!.Text("data"),
    })]);
}
