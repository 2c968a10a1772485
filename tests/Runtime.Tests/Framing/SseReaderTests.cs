using System.Text;
using CsCheck;
using Mirascope.Gen.Framing;
using Make = CsCheck.Gen;

namespace Mirascope.Gen.Tests.Framing;

public sealed class SseReaderTests
{
    [Theory]
    [InlineData("data: a\u2028b\u2029c\u0085d\ve\ff\n\n", "a\u2028b\u2029c\u0085d\ve\ff")]
    [InlineData("data:  two spaces\n\n", " two spaces")]
    [InlineData("data\n\n", "")]
    [InlineData("Data: no\ndata: yes\n\n", "yes")]
    [InlineData("data: é\r\ndata: ü\r\r\n", "é\nü")]
    [InlineData("data: a\n: between\nignored: too\ndata: b\n\n", "a\nb")]
    public void One_event_has_this_data(string stream, string data) => Assert.Equal(data, Assert.Single(SseFeed.Read(stream)).Data);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\r\n")]
    [InlineData(": comment\n\n:\n\n")]
    [InlineData("event: ping\nid: 1\nretry: 5\n\n")]
    [InlineData("data: the blank line is missing\n")]
    [InlineData("\u200ddata: not the field\n\n")]
    public void Nothing_is_an_event_in(string stream) => Assert.Empty(SseFeed.Read(stream));

    [Theory]
    [InlineData("data: a\n\ndata: b", "a", "b")]
    [InlineData("data: a\n\ndata: b\n", "a", "b")]
    [InlineData("data: a\n\ndata: b\r", "a", "b")]
    [InlineData("data: a\n\n: half a comment", "a")]
    [InlineData("data: a\n\nevent: x", "a")]
    public void A_lenient_end_keeps_an_event_without_its_blank_line(string stream, params string[] data)
    {
        Assert.Equal(data, SseFeed.Read(stream, lenient: true).Select(item => item.Data));
        Assert.Equal(data, SseFeed.Read(SseFeed.Cut(Encoding.UTF8.GetBytes(stream), 1), lenient: true).Events.Select(item => item.Data));
    }

    [Fact]
    public void An_event_name_between_data_lines_survives_their_joining() =>
        Assert.Equal([new SseEvent("late", "first\na second line that is longer", "")],
            SseFeed.Read("data: first\nevent: late\ndata: a second line that is longer\n\n"));

    [Fact]
    public void An_error_field_is_an_event_of_that_name() =>
        Assert.Equal([new SseEvent("error", """{"code":500}""", "")], SseFeed.Read("error: {\"code\":500}\n\n"));

    [Fact]
    public void Invalid_utf_8_is_passed_on_and_the_reader_keeps_its_place()
    {
        byte[] stream = [.. "data: "u8, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xFF, .. "\n\ndata: next\n\n"u8];
        Assert.Equal(["\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", "next"], SseFeed.Read([stream]).Events.Select(item => item.Data));
    }

    [Theory]
    [InlineData("retry: +5\n\n", null)]
    [InlineData("retry: -5\n\n", null)]
    [InlineData("retry: 1.5\n\n", null)]
    [InlineData("retry: 1e3\n\n", null)]
    [InlineData("retry:\n\n", null)]
    [InlineData("retry: 0250\n\n", 250)]
    [InlineData("retry: 99999999999999999999999\n\n", int.MaxValue)]
    public void Retry_takes_digits_only_and_is_bounded(string stream, int? milliseconds)
    {
        var (_, reader) = SseFeed.Read([Encoding.UTF8.GetBytes(stream)]);
        Assert.Equal(milliseconds, reader.Retry?.TotalMilliseconds);
    }

    [Fact]
    public void A_frame_stays_readable_while_later_frames_of_the_same_bytes_are_taken()
    {
        using var reader = new SseReader();
        var stream = "data: one\ndata: two\n\nevent: x\ndata: three\n\n"u8;
        stream.CopyTo(reader.GetMemory(stream.Length).Span);
        reader.Advance(stream.Length);
        Assert.True(reader.TryRead(out var first));
        Assert.True(reader.TryRead(out var second));
        Assert.Equal("one\ntwo", Encoding.UTF8.GetString(reader.Buffer.Span.Slice(first.DataStart, first.DataLength)));
        Assert.Equal("three", Encoding.UTF8.GetString(second.Data));
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void A_reader_with_nothing_pending_gives_its_buffer_back_and_goes_on()
    {
        using var reader = new SseReader();
        Feed(reader, "data: a\r\n\r"u8);
        Assert.True(reader.TryRead(out _));
        Assert.True(reader.ReleaseBuffer());
        Assert.Equal(0, reader.Buffer.Length);
        Feed(reader, "\nevent: b\nda"u8);
        Assert.False(reader.TryRead(out _));
        Assert.False(reader.ReleaseBuffer());
        Feed(reader, "ta: c\n\n"u8);
        Assert.True(reader.TryRead(out var frame));
        Assert.Equal(("b", "c"), (Encoding.UTF8.GetString(frame.Event), Encoding.UTF8.GetString(frame.Data)));
    }

    [Fact]
    [Trait("Fault", "S01")]
    public void Any_cutting_gives_the_same_events()
    {
        var fragment = Make.OneOf(
            "data: ", "data:", "data", "event: ", "event:", "id: ", "id", "retry: 7", "error: ", ":", ": c", "x: y", "\n", "\r", "\r\n", "\n\n",
            "\r\n\r\n", " ", "a", "\u00e9\U0001F600", "\0", "\ufeff", "long enough to need a larger buffer than the first one");
        Make.Select(fragment.Array[0, 40], Make.Int[1, 7].Array[1, 20]).Sample((fragments, lengths) =>
        {
            ReadOnlyMemory<byte> stream = Encoding.UTF8.GetBytes(string.Concat(fragments));
            var whole = SseFeed.Read([stream], lenient: true);
            var cut = SseFeed.Read(CutBy(stream, lengths), lenient: true);
            return whole.Events.SequenceEqual(cut.Events) && whole.Reader.LastEventId == cut.Reader.LastEventId
                && whole.Reader.Retry == cut.Reader.Retry;
        });
    }

    [Fact]
    public void Any_cutting_overflows_at_the_same_event()
    {
        var fragment = Make.OneOf("data: ", "event: ", "id: ", ": a comment that is long", "\n", "\n\n", "abc", "defgh", "unknown: field");
        Make.Select(fragment.Array[0, 40], Make.Int[1, 7].Array[1, 20]).Sample((fragments, lengths) =>
        {
            ReadOnlyMemory<byte> stream = Encoding.UTF8.GetBytes(string.Concat(fragments));
            return Overflows([stream]) == Overflows(CutBy(stream, lengths));
        });

        static bool Overflows(IEnumerable<ReadOnlyMemory<byte>> pieces)
        {
            try
            {
                SseFeed.Read(pieces, limit: 24);
                return false;
            }
            catch (InvalidDataException)
            {
                return true;
            }
        }
    }

    private static void Feed(SseReader reader, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(reader.GetMemory(bytes.Length).Span);
        reader.Advance(bytes.Length);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> CutBy(ReadOnlyMemory<byte> stream, int[] lengths)
    {
        for (var (start, turn) = (0, 0); start < stream.Length; turn++)
        {
            var length = Math.Min(lengths[turn % lengths.Length], stream.Length - start);
            yield return stream.Slice(start, length);
            start += length;
        }
    }
}
