using System.Text;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Streams that end early, and streams that come in pieces, as users of any provider meet them.</summary>
public class CutStreamTests
{
    [Theory]
    [Trait("Fault", "T01")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_stream_that_ends_after_any_event_is_one_error_with_what_came(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var sent = 0;
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + ": connected\n\n" + string.Concat(wire.Events.Take(sent)));
        });
        using var client = wire.Client(server, options => options.MaxRetries = 3);
        for (; sent < wire.Events.Length; sent++)
        {
            var error = await Failure.OfStreamAsync(client.StreamAsync(wire.Request));

            Assert.Equal(wire.TextAfter[sent], error.Partial.Content);
            Assert.True(error.Partial.Cost is null || error.Partial.CostDetail.IsLowerBound || sent >= wire.EventsUntilBilled);
            Assert.Equal(sent + 1, server.Connections);
        }
    }

    [Theory]
    [Trait("Fault", "T01")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.Ollama)]
    public async Task A_stream_that_ends_after_any_byte_never_looks_whole(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(wire.Events[..^1]));
        for (var length = 1; length <= bytes.Length; length++)
        {
            using var client = wire.Client(Serve(bytes[..length]));
            var error = await Failure.OfStreamAsync(client.StreamAsync(wire.Request));
            Assert.StartsWith(error.Partial.Content, ProviderWire.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [Trait("Fault", "T01")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.Ollama)]
    public async Task A_document_that_ends_after_any_byte_is_a_parse_error_that_keeps_it(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var bytes = Encoding.UTF8.GetBytes(wire.Whole);
        for (var length = 1; length < bytes.Length; length++)
        {
            using var client = wire.Client(Serve(bytes[..length], "application/json"));
            var error = await Failure.OfAsync<LlmParseException>(() => client.CallAsync(wire.Request));
            Assert.StartsWith("{", error.RawText, StringComparison.Ordinal);
            Assert.Equal("$", error.Path);
        }
    }

    [Theory]
    [Trait("Fault", "S01")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.Ollama)]
    public async Task Wherever_a_stream_is_cut_in_two_it_says_the_same(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var bytes = Encoding.UTF8.GetBytes(wire.Stream);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            await AssertWholeAsync(wire, bytes, cut, bytes.Length);
        }
    }

    [Theory]
    [Trait("Fault", "S01")]
    [InlineData(Provider.OpenAI, 1)]
    [InlineData(Provider.OpenAI, 3)]
    [InlineData(Provider.Anthropic, 1)]
    [InlineData(Provider.Anthropic, 3)]
    [InlineData(Provider.Ollama, 1)]
    [InlineData(Provider.Ollama, 3)]
    public async Task However_small_its_pieces_a_stream_says_the_same(string provider, int size)
    {
        var wire = ProviderWire.Of(provider);
        await AssertWholeAsync(wire, Encoding.UTF8.GetBytes(wire.Stream), size);
    }

    [Theory]
    [Trait("Fault", "S03")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task What_says_nothing_between_events_delivers_nothing(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var expected = await EventsAsync(wire, wire.Stream);
        foreach (var noise in (string[])[": keep-alive\n\n", ":\n", ":\n\n", "\n\n\n", "data:\n\n", "data\n\n", "data: \n\n", "event: x\n\n", wire.Ping])
        {
            var events = await EventsAsync(wire, noise + string.Join(noise, wire.Events));
            Assert.True(expected.SequenceEqual(events), $"{noise} {string.Join(' ', events)}");
        }
    }

    private static async Task<List<StreamEvent>> EventsAsync(ProviderWire wire, string body)
    {
        using var client = wire.Client(Serve(Encoding.UTF8.GetBytes(body)));
        return await client.StreamAsync(wire.Request).EventsAsync().ToListAsync();
    }

    private static async Task AssertWholeAsync(ProviderWire wire, byte[] bytes, params int[] lengths)
    {
        using var client = wire.Client(Serve(bytes, "text/event-stream", lengths));
        var stream = client.StreamAsync(wire.Request);
        await stream.FinishAsync();

        Assert.Equal((ProviderWire.Text, wire.Reason, 10, 5), (stream.Content, stream.FinishReason, stream.Usage!.InputTokens, stream.Usage.OutputTokens));
        Assert.Equal(("find", "{}"), (stream.ToolCalls.Single().Name, stream.ToolCalls.Single().Arguments));
    }

    private static StubHandler Serve(byte[] body, string type = "text/event-stream", params int[] lengths) => new((_, _) =>
    {
        var response = StubHandler.Make(200, [], type);
        var content = new StreamContent(new CutStream(body, lengths.Length == 0 ? [body.Length] : lengths));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        response.Content = content;
        return Task.FromResult(response);
    });
}
