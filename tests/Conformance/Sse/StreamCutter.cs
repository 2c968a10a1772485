using System.Text.Json.Nodes;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>Feeds the reader pieces of a stream and gathers its events in the vectors' form.</summary>
internal static class StreamCutter
{
    public static JsonArray Read(SseReader reader, IEnumerable<byte[]> pieces)
    {
        var events = new JsonArray();
        foreach (var piece in pieces)
        {
            piece.CopyTo(reader.GetMemory(piece.Length));
            reader.Advance(piece.Length);
            while (reader.TryRead(out var frame))
            {
                events.Add(new JsonObject
                {
                    ["event"] = frame.Event.Length == 0 ? "message" : System.Text.Encoding.UTF8.GetString(frame.Event),
                    ["data"] = System.Text.Encoding.UTF8.GetString(frame.Data),
                    ["last_event_id"] = reader.LastEventId,
                });
            }
        }

        return events;
    }

    public static byte[] Input(JsonObject test) => Convert.FromBase64String(test.Text("input_b64") ?? "");

    public static IEnumerable<byte[]> Chunks(JsonObject test) => test["chunks_b64"]!.AsArray().Select(chunk => Convert.FromBase64String(chunk!.GetValue<string>()));
}
