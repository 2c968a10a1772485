using System.Buffers;
using System.Text;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Transport;

public class RequestBodyTests
{
    [Fact]
    public async Task The_same_bytes_are_sent_again()
    {
        using var body = new RequestBody();
        body.Buffer.Write(Encoding.UTF8.GetBytes(new string('x', 5000)));
        for (var i = 0; i < 3; i++)
        {
            using var content = body.ToContent();
            Assert.Equal(5000, content.Headers.ContentLength);
            Assert.Equal(new string('x', 5000), await content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Bytes_that_are_still_being_sent_are_not_given_to_somebody_else()
    {
        var body = new RequestBody();
        body.Buffer.Write("secret of one call"u8);
        var stream = new SlowStream();
        var sending = body.ToContent().CopyToAsync(stream);
        body.Dispose();
        for (var i = 0; i < 100; i++)
        {
            var other = ArrayPool<byte>.Shared.Rent(16);
            other.AsSpan().Fill((byte)'!');
        }

        stream.Gate.SetResult();
        await sending;
        Assert.Equal("secret of one call", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task After_its_end_a_body_is_not_sent_at_all()
    {
        var body = new RequestBody();
        body.Buffer.Write("gone"u8);
        using var content = body.ToContent();
        body.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => content.CopyToAsync(Stream.Null));
    }

    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource Gate { get; } = new();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Gate.Task;
            Write(buffer.Span);
        }
    }
}
