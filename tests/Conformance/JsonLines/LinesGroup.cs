using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance.Sse;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Conformance.JsonLines;

/// <summary>Bytes in, lines out: the same whole, byte by byte, split in two anywhere, and in the case's own pieces.</summary>
internal static class LinesGroup
{
    private const string Overflow = "overflow_error";

    // Splitting a long stream at every byte says no more than splitting its beginning.
    private const int MostSplits = 2000;

    public static VectorResult Run(JsonObject test, int? trickle)
    {
        var (name, lines) = FindExpected(test);
        var limit = test["max_pending_bytes"]?.GetValue<int>();
        var input = Input(test);
        var members = Read(trickle is { } size ? input.Chunk(size) : [input], limit, name, lines);
        var result = VectorResult.Of(members, Expected(test, name, lines));

        // Where the limit is met, what comes before it depends on the pieces.
        if (result.Differences.Count > 0 || members[Overflow]?.GetValue<bool>() == true)
        {
            return result;
        }

        var cut = Cuts(test, input).FirstOrDefault(pieces => !JsonNode.DeepEquals(Read(pieces, limit, name, lines), members));
        return cut is null ? result : new VectorResult(members, [$"the lines differ when it comes in {cut.Count()} pieces"]);
    }

    /// <summary>What must come out, and what it is called; null where the case does not say.</summary>
    public static (string Name, JsonArray? Lines) FindExpected(JsonObject test)
    {
        if (test["expected"] is JsonArray list)
        {
            return ("lines", list);
        }

        var holder = test["expected"] as JsonObject ?? test;
        return holder["events"] is JsonArray events ? ("events", events) : ("lines", holder["lines"] as JsonArray);
    }

    private static JsonObject Expected(JsonObject test, string name, JsonArray? lines)
    {
        var expected = new JsonObject();
        if (lines is not null)
        {
            expected[name] = lines.DeepClone();
        }

        if ((test["expected"] as JsonObject)?[Overflow] is { } overflow)
        {
            expected[Overflow] = overflow.DeepClone();
        }

        return expected;
    }

    private static JsonObject Read(IEnumerable<byte[]> pieces, int? limit, string name, JsonArray? forms)
    {
        using var reader = limit is { } bytes ? new JsonLinesReader(bytes) : new JsonLinesReader();
        var lines = new JsonArray();
        var members = new JsonObject { [name] = lines };
        try
        {
            foreach (var piece in pieces)
            {
                piece.CopyTo(reader.GetMemory(piece.Length));
                reader.Advance(piece.Length);
                while (reader.TryRead(out var line))
                {
                    lines.Add(LineForms.Show(line, forms));
                }
            }

            // The last line needs no end.
            if (reader.TryReadLast(out var last))
            {
                lines.Add(LineForms.Show(last, forms));
            }

            members[Overflow] = false;
        }
        catch (InvalidDataException)
        {
            members[Overflow] = true;
        }

        return members;
    }

    private static byte[] Input(JsonObject test) =>
        test.ContainsKey("input_b64") ? StreamCutter.Input(test) : [.. StreamCutter.Chunks(test).SelectMany(chunk => chunk)];

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
}
