using System.Text;
using System.Text.Json;
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
        Assert.Equal(expected, BodySniffer.Tell(bytes, mediaType, isWhole: true).ToString());
        for (var length = 0; length <= bytes.Length; length++)
        {
            var told = BodySniffer.Tell(bytes.AsSpan(0, length), mediaType, isWhole: false);
            if (told != BodyForm.Unknown)
            {
                Assert.Equal(expected, told.ToString());
            }
        }
    }

    [Fact]
    public void Endless_blanks_are_no_answer() =>
        Assert.Equal(BodyForm.Foreign, BodySniffer.Tell(new byte[5000].Select(_ => (byte)' ').ToArray(), "text/event-stream", isWhole: false));

    [Fact]
    public void Content_types_are_read_as_the_vectors_say()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("vectors", "sse", "content-type.json")));
        foreach (var test in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            // Null: the standard says nothing where there is no type; a body that begins like a stream is one.
            var accepted = test.GetProperty("accept_as_event_stream");
            using var response = StubHandler.Make(200, [], test.GetProperty("content_type").GetString());
            var told = BodySniffer.Tell("anything"u8, response.Content.Headers.MediaTypeOf(), isWhole: true);
            Assert.True(accepted.ValueKind == JsonValueKind.True == (told == BodyForm.Events), test.GetProperty("id").GetString());
        }
    }
}
