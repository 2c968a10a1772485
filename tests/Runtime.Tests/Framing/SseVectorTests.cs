using System.Text.Json;

namespace Mirascope.Gen.Tests.Framing;

/// <summary>Every framing case of the shared vectors, however the stream is cut.</summary>
public sealed class SseVectorTests
{
    [Fact]
    [Trait("Fault", "S03")]
    public void Framing_cases_give_their_events_whole() => EachFramingCase((_, input) => [[input]]);

    [Fact]
    [Trait("Fault", "S01")]
    [Trait("Fault", "S03")]
    public void Framing_cases_give_their_events_byte_by_byte() => EachFramingCase((_, input) => [SseFeed.Cut(input, 1)]);

    [Fact]
    [Trait("Fault", "S01")]
    [Trait("Fault", "S03")]
    public void Framing_cases_give_their_events_split_in_two_at_every_byte() => EachFramingCase((_, input) =>
        Enumerable.Range(0, Math.Min(input.Length, 2000)).Select(at => new[] { input[..at], input[at..] }));

    [Fact]
    public void Framing_cases_give_their_events_in_their_own_pieces() => EachFramingCase((test, _) =>
        test.TryGetProperty("chunks_b64", out var chunks) ? [Decode(chunks)] : []);

    [Fact]
    [Trait("Fault", "S09")]
    public void Limit_cases_overflow_when_they_must_and_only_then()
    {
        foreach (var test in Cases("limits.json"))
        {
            var id = test.GetProperty("id").GetString();
            var limit = test.GetProperty("max_pending_chars").GetInt32();
            var expected = test.GetProperty("expected");
            if (expected.GetProperty("overflow_error").GetBoolean())
            {
                Assert.Throws<InvalidDataException>(() => SseFeed.Read(Decode(test.GetProperty("chunks_b64")), limit));
                continue;
            }

            var (events, _) = SseFeed.Read(Decode(test.GetProperty("chunks_b64")), limit);
            var texts = expected.GetProperty("events").EnumerateArray().Select(item => item.GetString());
            Assert.True(texts.SequenceEqual(events.Select(item => item.Data)), id);
        }
    }

    private static void EachFramingCase(Func<JsonElement, ReadOnlyMemory<byte>, IEnumerable<IEnumerable<ReadOnlyMemory<byte>>>> cuts)
    {
        foreach (var test in Cases("framing.json"))
        {
            var id = test.GetProperty("id").GetString();
            var expected = test.GetProperty("expected");
            var events = expected.GetProperty("events").EnumerateArray().Select(ToEvent).ToList();
            foreach (var pieces in cuts(test, test.GetProperty("input_b64").GetBytesFromBase64()))
            {
                var (actual, reader) = SseFeed.Read(pieces);
                Assert.True(events.SequenceEqual(actual), $"{id}: {string.Join(", ", actual)}");
                Assert.True(expected.GetProperty("final_last_event_id").GetString() == reader.LastEventId, id);

                // The value is advice: one that no clock can wait for is held to the reader's bound.
                var retry = expected.GetProperty("retry_ms");
                double? milliseconds = retry.ValueKind == JsonValueKind.Null ? null : Math.Min(retry.GetDouble(), int.MaxValue);
                Assert.True(milliseconds == reader.Retry?.TotalMilliseconds, id);
            }
        }
    }

    private static SseEvent ToEvent(JsonElement item) => new(
        item.GetProperty("event").GetString()!, item.GetProperty("data").GetString()!, item.GetProperty("last_event_id").GetString()!);

    private static IEnumerable<ReadOnlyMemory<byte>> Decode(JsonElement chunks) =>
        chunks.EnumerateArray().Select(chunk => (ReadOnlyMemory<byte>)chunk.GetBytesFromBase64()).ToList();

    private static List<JsonElement> Cases(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("vectors", "sse", file)));
        var cases = document.RootElement.GetProperty("cases").Clone().EnumerateArray().ToList();
        Assert.NotEmpty(cases);
        return cases;
    }
}
