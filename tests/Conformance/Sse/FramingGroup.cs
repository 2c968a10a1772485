using System.Text.Json.Nodes;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>Bytes in, events out: the same whole, byte by byte, split in two anywhere, and in the case's own pieces.</summary>
internal static class FramingGroup
{
    // Splitting a long stream at every byte says no more than splitting its beginning.
    private const int MostSplits = 2000;

    public static VectorResult Run(JsonObject test, int? trickle)
    {
        var input = StreamCutter.Input(test);
        var members = Read(trickle is { } size ? input.Chunk(size) : [input]);
        var expected = test["expected"]!.DeepClone().AsObject();
        Bound(expected);
        var result = VectorResult.Of(members, expected);
        if (result.Differences.Count > 0)
        {
            return result;
        }

        var cut = Cuts(test, input).FirstOrDefault(pieces => !JsonNode.DeepEquals(Read(pieces), members));
        return cut is null ? result : new VectorResult(members, [$"the events differ when it comes in {cut.Count()} pieces"]);
    }

    private static JsonObject Read(IEnumerable<byte[]> pieces)
    {
        using var reader = new SseReader();
        return new JsonObject
        {
            ["events"] = StreamCutter.Read(reader, pieces),
            ["retry_ms"] = reader.Retry is { } retry ? (long)retry.TotalMilliseconds : null,
            ["final_last_event_id"] = reader.LastEventId,
        };
    }

    private static IEnumerable<IEnumerable<byte[]>> Cuts(JsonObject test, byte[] input)
    {
        yield return input.Chunk(1);
        for (var at = 0; at < Math.Min(input.Length, MostSplits); at++)
        {
            yield return [input[..at], input[at..]];
        }

        if (test.ContainsKey("chunks_b64"))
        {
            yield return StreamCutter.Chunks(test);
        }
    }

    // The time to wait is advice; one that no clock can wait for is held to the reader's bound.
    private static void Bound(JsonObject expected)
    {
        if (expected["retry_ms"] is JsonValue value && value.GetValue<double>() > int.MaxValue)
        {
            expected["retry_ms"] = int.MaxValue;
        }
    }
}
