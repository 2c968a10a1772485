using System.Buffers;
using System.Diagnostics;
using System.Text;
using Mirascope.Gen.Framing;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Tests.Providers;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>A stream that is left closes its connection, whatever dialect it speaks and however it is left.</summary>
public sealed class ClosingTests
{
    private const string Sse = "text/event-stream";
    private const string Lines = "application/x-ndjson";
    private const string Frames = "application/vnd.amazon.eventstream";

    // What the server may see the close after. A handler that drains the answer first takes two seconds.
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(1);

    /// <summary>A dialect is a line: who speaks it, the form of its streams, and one up to its first text.</summary>
    private static readonly (string Provider, string ContentType, byte[] Beginning)[] Dialects =
    [
        ("openai:chat", Sse, Data("""{"id":"a","model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Hello "}}]}""")),
        ("openai:responses", Sse, Data("""{"type":"response.created","response":{"id":"a","model":"m"}}""", """{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"Hello "}""")),
        ("anthropic:messages", Sse, Data(
            """{"type":"message_start","message":{"id":"a","role":"assistant","model":"m","content":[],"usage":{"input_tokens":1}}}""",
            """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":"Hello "}}""")),
        ("google:gemini", Sse, Data("""{"candidates":[{"content":{"role":"model","parts":[{"text":"Hello "}]}}],"modelVersion":"m","responseId":"a"}""")),
        ("mistral:chat", Sse, Data("""{"id":"a","model":"m","choices":[{"index":0,"delta":{"content":[{"type":"text","text":"Hello "}]}}]}""")),
        ("cohere:chat", Sse, Data("""{"type":"message-start","id":"a"}""", """{"type":"content-delta","index":0,"delta":{"message":{"content":{"text":"Hello "}}}}""")),
        ("ollama:native", Lines, Encoding.UTF8.GetBytes("""{"model":"m","message":{"role":"assistant","content":"Hello "},"done":false}""" + "\n")),
        ("bedrock:converse", Frames, [
            .. Frame("messageStart", """{"role":"assistant"}"""), .. Frame("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"text":"Hello "}}""")]),
        ("bedrock:invoke", Frames, [
            .. Chunk("""{"type":"message_start","message":{"id":"a","role":"assistant","model":"m","content":[],"usage":{"input_tokens":1}}}"""),
            .. Chunk("""{"type":"content_block_start","index":0,"content_block":{"type":"text","text":"Hello "}}""")]),
    ];

    public static TheoryData<string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string>();
            foreach (var (provider, _, _) in Dialects)
            {
                foreach (var way in CancellationFaultTests.WaysToLeave)
                {
                    ways.Add(provider, way.Data.Item1);
                }
            }

            return ways;
        }
    }

    [Theory]
    [Trait("Fault", "C05")]
    [Trait("Fault", "C08")]
    [Trait("Fault", "C09")]
    [MemberData(nameof(Ways))]
    public async Task Leaving_a_stream_closes_its_connection_and_keeps_what_came(string provider, string way)
    {
        var (_, contentType, beginning) = Dialects.Single(dialect => dialect.Provider == provider);
        var leave = CancellationFaultTests.WaysToLeave.Single(each => each.Data.Item1 == way).Data.Item2;
        var closed = new TaskCompletionSource<long>();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nConnection: close\r\n\r\n");
            await connection.SendAsync(beginning);
            await connection.ClosedAsync();
            closed.SetResult(Stopwatch.GetTimestamp());
        });
        var name = provider[..provider.IndexOf(':', StringComparison.Ordinal)];
        using var client = new LlmClient(new LlmClientOptions { BaseAddresses = { [name] = server.Address }, Credentials = { [name] = ProviderWire.Key }, MaxRetries = 0 });
        using var source = new CancellationTokenSource();
        var stream = client.StreamAsync(new LlmRequest { Provider = provider, Model = "m", Messages = [Message.User("Hi")] }, source.Token);
        await leave(stream, source);
        var left = Stopwatch.GetTimestamp();
        var seen = await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(Stopwatch.GetElapsedTime(left, seen) < Prompt, $"{Stopwatch.GetElapsedTime(left, seen).TotalMilliseconds} ms");
        Assert.Equal("Hello ", stream.Content);
        await Assert.ThrowsAnyAsync<Exception>(() => stream.FinishAsync());
    }

    [Fact]
    public void Every_dialect_of_a_provider_is_listed_here() => Assert.Equal(
        NamesOf(ProviderAddressTests.All.Select(row => row.Data.Item1)), NamesOf(Dialects.Select(dialect => dialect.Provider)));

    private static IEnumerable<string> NamesOf(IEnumerable<string> providers) =>
        providers.Select(provider => ProviderRegistry.BuiltIn.Find(provider).Dialect.Name).Distinct().Order(StringComparer.Ordinal);

    private static byte[] Chunk(string json) => Frame("chunk", $$"""{"bytes":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}}"}""");

    private static byte[] Frame(string type, string json)
    {
        var (writer, output) = (new EventStreamWriter(), new ArrayBufferWriter<byte>());
        writer.AddHeader(":message-type", "event");
        writer.AddHeader(":event-type", type);
        writer.AddHeader(":content-type", "application/json");
        writer.Write(Encoding.UTF8.GetBytes(json), output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Data(params string[] events) => Encoding.UTF8.GetBytes(string.Concat(events.Select(data => $"data: {data}\n\n")));
}
