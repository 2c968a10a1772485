using System.Text;
using CsCheck;
using Mirascope.Gen.Framing;
using Make = CsCheck.Gen;

namespace Mirascope.Gen.Tests.Framing;

public sealed class JsonLinesReaderTests
{
    [Theory]
    [InlineData("{\"a\":1}\n{\"b\":2}\n", new[] { "{\"a\":1}", "{\"b\":2}" })]
    [InlineData("{\"a\":1}\r\n{\"b\":2}\r\n", new[] { "{\"a\":1}", "{\"b\":2}" })]
    [InlineData("{\"a\":1}\n\n \r\n{\"b\":2}\n", new[] { "{\"a\":1}", "{\"b\":2}" })]
    [InlineData("  {\"a\":1}\t\n", new[] { "{\"a\":1}" })]
    [InlineData("\uFEFF{\"a\":1}\n", new[] { "{\"a\":1}" })]
    [InlineData("{\"a\":\"\u2028\u0085\"}\n", new[] { "{\"a\":\"\u2028\u0085\"}" })]
    [InlineData("{\"a\":1}\n{\"b\":2}", new[] { "{\"a\":1}", "{\"b\":2}" })]
    [InlineData("\n\r\n", new string[0])]
    [InlineData("", new string[0])]
    public void A_stream_is_cut_into_the_same_lines_however_it_arrives(string stream, string[] lines)
    {
        var bytes = Encoding.UTF8.GetBytes(stream);
        for (var length = 1; length <= Math.Max(1, bytes.Length); length++)
        {
            using var reader = new JsonLinesReader();
            Assert.Equal(lines, Read(reader, SseFeed.Cut(bytes, length)));
        }
    }

    [Fact]
    public void A_byte_order_mark_counts_as_one_at_the_start_only()
    {
        using var reader = new JsonLinesReader();
        Assert.Equal(["1", "\uFEFF2"], Read(reader, [Encoding.UTF8.GetBytes("1\n\uFEFF2\n")]));
    }

    [Fact]
    public void Property_lines_survive_any_cut() =>
        Make.Select(Make.String[Make.Char['!', '~'], 1, 60].List[0, 8], Make.Int[1, 40]).Sample((lines, length) =>
        {
            using var reader = new JsonLinesReader();
            var stream = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
            Assert.Equal(lines, Read(reader, SseFeed.Cut(stream, length)));
        });

    [Fact]
    public void A_line_longer_than_the_limit_is_refused_while_it_grows()
    {
        using var reader = new JsonLinesReader(maxPendingBytes: 8);
        Assert.Equal(["12345678"], Read(reader, [Encoding.UTF8.GetBytes("12345678\n")]));
        var thrown = Assert.Throws<InvalidDataException>(() => Read(reader, SseFeed.Cut(Encoding.UTF8.GetBytes("123456789"), 1)));
        Assert.Contains("8 bytes", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_buffer_goes_back_only_while_no_line_is_pending()
    {
        using var reader = new JsonLinesReader();
        Assert.Equal(["1"], Read(reader, [Encoding.UTF8.GetBytes("1\n")]));
        Assert.True(reader.ReleaseBuffer());
        Fill(reader, "{"u8.ToArray());
        Assert.False(reader.TryRead(out _));
        Assert.False(reader.ReleaseBuffer());
    }

    private static List<string> Read(JsonLinesReader reader, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        var lines = new List<string>();
        ReadOnlySpan<byte> line;
        foreach (var piece in pieces)
        {
            Fill(reader, piece);
            while (reader.TryRead(out line))
            {
                Assert.True(reader.Buffer.Span.Overlaps(line));
                lines.Add(Encoding.UTF8.GetString(line));
            }
        }

        if (reader.TryReadLast(out line))
        {
            lines.Add(Encoding.UTF8.GetString(line));
        }

        return lines;
    }

    private static void Fill(JsonLinesReader reader, ReadOnlyMemory<byte> bytes)
    {
        bytes.CopyTo(reader.GetMemory(bytes.Length));
        reader.Advance(bytes.Length);
    }
}
