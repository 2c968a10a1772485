using System.Text;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <content>Answers that are malformed or too large.</content>
public partial class ErrorTests
{
    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_malformed_event_anywhere_ends_the_stream_with_what_came_and_is_not_quoted(string provider)
    {
        var wire = ProviderWire.Of(provider);
        foreach (var malformed in (string[])["data: private\n\n", "data: {\"private\":\n\n", "data: [\"private\"]\n\n", "data: {} private\n\n", "data: {\"choices\":7,\"type\":\"message_start\",\"message\":7}\n\n"])
        {
            for (var before = 0; before < wire.Events.Length; before++)
            {
                var body = string.Concat(wire.Events[..before]) + malformed + string.Concat(wire.Events[before..]);
                using var client = wire.Client(new StubHandler(StubHandler.Answer(200, body, "text/event-stream")));
                var error = await Failure.OfStreamAsync(client.StreamAsync(wire.Request));

                Assert.Equal(wire.TextAfter[before], error.Partial.Content);
                Assert.DoesNotContain("private", error.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_document_of_another_form_is_a_parse_error_that_keeps_it_apart(string provider)
    {
        var wire = ProviderWire.Of(provider);
        foreach (var body in (string[])["{\"private\":", "[\"private\"]", "{\"choices\":\"private\",\"content\":\"private\"}", "{\"choices\":{\"private\":1},\"content\":{\"private\":1}}", "{private}"])
        {
            using var client = wire.Client(new StubHandler(StubHandler.Answer(200, body)));
            foreach (var run in Ways(client, wire))
            {
                var error = await Failure.OfAsync<LlmParseException>(run);
                Assert.Equal(body, error.RawText);
                Assert.Contains(error.Reason, error.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("private", error.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [Trait("Fault", "S09")]
    [InlineData(Provider.OpenAI, 1)]
    [InlineData(Provider.OpenAI, 16)]
    [InlineData(Provider.OpenAI, 64)]
    [InlineData(Provider.Anthropic, 1)]
    [InlineData(Provider.Anthropic, 16)]
    [InlineData(Provider.Anthropic, 64)]
    public async Task One_huge_event_is_read_within_the_limit_and_an_error_beyond_it(string provider, int mebibytes)
    {
        var wire = ProviderWire.Of(provider);
        var length = mebibytes * 1024 * 1024;
        var (delta, x) = (wire.Delta, wire.Delta.IndexOf("\"x\"", StringComparison.Ordinal) + 1);
        var body = new byte[length + 4096];
        var at = Encoding.UTF8.GetBytes(string.Concat(wire.Events[..2]) + delta[..x], body);
        body.AsSpan(at, length).Fill((byte)'x');
        at += length + Encoding.UTF8.GetBytes(delta[(x + 1)..] + string.Concat(wire.Events[2..]), body.AsSpan(at + length));
        using var client = wire.Client(new StubHandler((_, _) => Task.FromResult(StubHandler.Make(200, body[..at], "text/event-stream"))));
        var stream = client.StreamAsync(wire.Request);
        if (mebibytes < 32)
        {
            await stream.FinishAsync();
            Assert.Equal(ProviderWire.Text.Length + length, stream.Content.Length);
        }
        else
        {
            var error = await Failure.OfStreamAsync(stream);
            Assert.Contains("33554432 bytes (LlmClientOptions.MaxEventBytes)", error.Message, StringComparison.Ordinal);
            Assert.Equal(wire.TextAfter[2], error.Partial.Content);
        }
    }
}
