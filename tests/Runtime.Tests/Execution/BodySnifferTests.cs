using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Execution;
using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Execution;

public class BodySnifferTests
{
    [Theory]
    [InlineData("", "text/event-stream", nameof(BodyForm.Empty))]
    [InlineData(" \r\n", "application/json", nameof(BodyForm.Empty))]
    [InlineData("data: {}\n\n", "text/event-stream", nameof(BodyForm.Events))]
    [InlineData("\uFEFFdata: {}\n\n", "text/event-stream", nameof(BodyForm.Events))]
    [InlineData(": hello\n\n", "", nameof(BodyForm.Events))]
    [InlineData("event: x\ndata: {}\n\n", "application/json", nameof(BodyForm.Events))]
    [InlineData("data\n\n", "text/plain", nameof(BodyForm.Events))]
    [InlineData("{\"a\":1}", "text/event-stream", nameof(BodyForm.Json))]
    [InlineData("\r\n {\"a\":1}", "application/json", nameof(BodyForm.Json))]
    [InlineData("[1]", "", nameof(BodyForm.Json))]
    [InlineData("<!doctype html>", "text/event-stream", nameof(BodyForm.Foreign))]
    [InlineData("upstream connect error: reset", "text/plain", nameof(BodyForm.Foreign))]
    [InlineData("upstream connect error", "", nameof(BodyForm.Foreign))]
    [InlineData("anything at all", "text/event-stream", nameof(BodyForm.Events))]
    [InlineData("dat", "", nameof(BodyForm.Foreign))]
    public void A_body_is_what_its_bytes_say_however_they_are_cut(string body, string mediaType, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        Assert.Equal(expected, BodySniffer.Tell(StreamForm.ServerSentEvents, bytes, mediaType, isWhole: true).ToString());
        for (var length = 0; length <= bytes.Length; length++)
        {
            var told = BodySniffer.Tell(StreamForm.ServerSentEvents, bytes.AsSpan(0, length), mediaType, isWhole: false);
            if (told != BodyForm.Unknown)
            {
                Assert.Equal(expected, told.ToString());
            }
        }
    }

    [Theory]
    [InlineData("{\"a\":1}", "application/x-ndjson", true, nameof(BodyForm.Events))]
    [InlineData("{\"a\":1}", "application/json", true, nameof(BodyForm.Json))]
    [InlineData("{\"a\":1}", "application/json", false, nameof(BodyForm.Events))]
    [InlineData(" \n{", "", false, nameof(BodyForm.Events))]
    [InlineData("data: {}\n\n", "text/event-stream", false, nameof(BodyForm.Foreign))]
    [InlineData("<html>", "text/html", false, nameof(BodyForm.Foreign))]
    public void Lines_of_json_are_told_from_one_document_by_the_type_where_all_is_there(string body, string mediaType, bool isWhole, string expected) =>
        Assert.Equal(expected, BodySniffer.Tell(StreamForm.JsonLines, Encoding.UTF8.GetBytes(body), mediaType, isWhole).ToString());

    [Theory]
    [InlineData("\0", "", nameof(BodyForm.Events))]
    [InlineData("\u0001", "application/json", nameof(BodyForm.Events))]
    [InlineData("{\"message\":\"no\"}", "application/vnd.amazon.eventstream", nameof(BodyForm.Json))]
    [InlineData("<html>", "application/vnd.amazon.eventstream", nameof(BodyForm.Foreign))]
    [InlineData("data: {}", "application/vnd.amazon.eventstream", nameof(BodyForm.Foreign))]
    public void Binary_frames_are_told_by_their_first_byte(string body, string mediaType, string expected) =>
        Assert.Equal(expected, BodySniffer.Tell(StreamForm.AmazonEventStream, Encoding.UTF8.GetBytes(body), mediaType, isWhole: false).ToString());

    [Fact]
    public void Endless_blanks_are_no_answer() =>
        Assert.Equal(BodyForm.Foreign, BodySniffer.Tell(StreamForm.ServerSentEvents, new byte[5000].Select(_ => (byte)' ').ToArray(), "text/event-stream", isWhole: false));

    [Fact]
    public void Content_types_are_read_as_the_vectors_say()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("vectors", "sse", "content-type.json")));
        foreach (var test in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            // Null: the standard says nothing where there is no type; a body that begins like a stream is one.
            var accepted = test.GetProperty("accept_as_event_stream");
            using var response = StubHandler.Make(200, [], test.GetProperty("content_type").GetString());
            var told = BodySniffer.Tell(StreamForm.ServerSentEvents, "anything"u8, response.Content.Headers.MediaTypeOf(), isWhole: true);
            Assert.True(accepted.ValueKind == JsonValueKind.True == (told == BodyForm.Events), test.GetProperty("id").GetString());
        }
    }
}
