using System.IO.Compression;
using System.Text;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>Answers in another form, type or encoding than was asked for.</content>
public partial class BodyFaultTests
{
    [Fact]
    [Trait("Fault", "H11")]
    public async Task H11_One_document_on_a_streaming_call_is_decoded()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, "{\"text\":\"Hello\"}")));
        var stream = calls.Stream();

        Assert.Equal("Hello", string.Concat(await stream.TextAsync().ToListAsync()));
        Assert.Equal(FinishReason.Stop, stream.ConstructCallResponse().FinishReason);
    }

    [Fact]
    [Trait("Fault", "H11")]
    public async Task H11_A_stream_on_a_call_without_streaming_is_decoded()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, Stream, "text/event-stream")));
        var response = await calls.CallAsync();

        Assert.Equal(("Hello", FinishReason.Stop), (response.Content, response.FinishReason));
    }

    [Fact]
    [Trait("Fault", "H11")]
    public async Task H11_A_stream_that_is_cut_on_a_call_without_streaming_is_an_error_with_what_came()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, Stream[..30], "text/event-stream")));
        var error = await TestCalls.FailsAsync<LlmStreamException>(() => calls.CallAsync());

        Assert.Equal("Hello", error.Partial.Content);
    }

    [Theory]
    [Trait("Fault", "H12")]
    [InlineData(null)]
    [InlineData("TEXT/EVENT-STREAM")]
    [InlineData(" text/event-stream ; charset=UTF-8")]
    [InlineData("text/event-stream;charset=latin1")]
    [InlineData("application/json")]
    [InlineData("")]
    public async Task H12_A_stream_is_read_as_UTF8_whatever_its_type_says(string? contentType)
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, Stream.Replace("Hello", "Grüße", StringComparison.Ordinal), contentType)));
        var stream = calls.Stream();
        await stream.FinishAsync();

        Assert.Equal("Grüße", stream.Content);
    }

    [Theory]
    [Trait("Fault", "H13")]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task H13_A_compressed_stream_is_decoded(string encoding)
    {
        await using var server = Compressed(encoding, Pack(encoding, Stream));
        using var calls = new TestCalls(server.Address);
        var stream = calls.Stream();
        await stream.FinishAsync();

        Assert.Equal("Hello", stream.Content);
    }

    [Fact]
    [Trait("Fault", "H13")]
    public async Task H13_A_compressed_stream_that_is_cut_is_like_any_that_is_cut()
    {
        var packed = Pack("gzip", Stream);
        await using var server = Compressed("gzip", packed[..^12]);
        using var calls = new TestCalls(server.Address);

        await TestCalls.FailsAsync<LlmStreamException>(() => calls.Stream().FinishAsync());
    }

    [Fact]
    [Trait("Fault", "H13")]
    public async Task H13_An_unknown_encoding_is_named()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, Stream, "text/event-stream", "content-encoding: zstd")));
        var error = await TestCalls.FailsAsync<LlmConnectionException>(() => calls.Stream().FinishAsync());

        Assert.Contains("zstd", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "X17")]
    public async Task X17_A_small_answer_that_unpacks_to_a_large_one_is_bounded()
    {
        await using var server = Compressed("gzip", Pack("gzip", "data: {\"text\":\"x\"}\n\n" + new string('\n', 4_000_000)));
        using var calls = new TestCalls(server.Address, options => options.MaxResponseBytes = 1_000_000);

        var error = await TestCalls.FailsAsync<LlmStreamException>(() => calls.Stream().FinishAsync());
        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
        await TestCalls.FailsAsync<LlmConnectionException>(() => calls.CallAsync());
    }

    private static ScriptServer Compressed(string encoding, byte[] body) => new(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: {encoding}\r\nConnection: close\r\n\r\n");
        await connection.SendAsync(body);
    });

    private static byte[] Pack(string encoding, string text)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.Fastest),
        })
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
