using System.Buffers;
using System.Text;
using CsCheck;
using Mirascope.Gen.Framing;
using Make = CsCheck.Gen;

namespace Mirascope.Gen.Tests.Framing;

public sealed class EventStreamReaderTests
{
    private static readonly byte[] Two = [.. EventStreamFeed.Event("contentBlockDelta", """{"delta":{"text":"é"}}"""), .. EventStreamFeed.Event("messageStop", "{}")];

    [Fact]
    public void A_message_has_its_name_its_headers_and_its_payload()
    {
        using var reader = EventStreamFeed.Filled(Two);
        Assert.True(reader.TryRead(out var first));
        Assert.Equal(("contentBlockDelta", false), (Encoding.UTF8.GetString(first.Name), first.IsError));
        Assert.Equal("""{"delta":{"text":"é"}}""", Encoding.UTF8.GetString(reader.Buffer.Span.Slice(first.PayloadStart, first.Payload.Length)));
        Assert.True(first.Headers.TryFind(":content-type"u8, out var type));
        Assert.Equal((EventStreamHeaderType.Text, "application/json"), (type.Type, Encoding.UTF8.GetString(type.Value)));
        Assert.False(first.Headers.TryFind("absent"u8, out _));
        Assert.True(reader.TryRead(out var second));
        Assert.Equal("{}", Encoding.UTF8.GetString(second.Payload));
        Assert.False(reader.TryRead(out _));
        Assert.False(reader.HasPending);
    }

    [Fact]
    [Trait("Fault", "S01")]
    public void Any_cutting_gives_the_same_messages()
    {
        var part = Make.Select(Make.String[0, 9], Make.Byte.Array[0, 90]);
        Make.Select(part.Array[0, 6], Make.Int[1, 40].Array[1, 20]).Sample((parts, lengths) =>
        {
            var stream = parts.SelectMany(part => EventStreamFeed.Message(part.Item2, (":event-type", part.Item1))).ToArray();
            var expected = parts.Select(part => Convert.ToHexString(part.Item2));
            return expected.SequenceEqual(EventStreamFeed.Payloads([stream])) && expected.SequenceEqual(EventStreamFeed.Payloads(EventStreamFeed.Cut(stream, lengths)));
        });
    }

    [Fact]
    [Trait("Fault", "E01")]
    public void A_flipped_bit_anywhere_is_found()
    {
        for (var at = 0; at < Two.Length * 8; at++)
        {
            var damaged = (byte[])Two.Clone();
            damaged[at / 8] ^= (byte)(1 << (at % 8));
            var isFound = false;
            try
            {
                var payloads = EventStreamFeed.Payloads([damaged]).Count();
                isFound = payloads < 2;
            }
            catch (EventStreamFormatException exception)
            {
                isFound = exception.Fault is EventStreamFault.PreludeChecksum or EventStreamFault.MessageChecksum;
            }

            Assert.True(isFound, $"bit {at}");
        }
    }

    [Fact]
    public void A_damaged_reader_stays_where_it_is()
    {
        var damaged = (byte[])Two.Clone();
        damaged[20] ^= 1;
        using var reader = EventStreamFeed.Filled(damaged);
        Assert.Throws<EventStreamFormatException>(() => reader.TryRead(out _));
        Assert.Throws<EventStreamFormatException>(() => reader.TryRead(out _));
        Assert.False(reader.ReleaseBuffer());
    }

    [Theory]
    [InlineData("exception", ":exception-type", "throttlingException", true)]
    [InlineData("error", ":error-code", "internalFailure", true)]
    [InlineData("event", ":event-type", "messageStop", false)]
    [InlineData("surprise", ":event-type", "messageStop", true)]
    public void Only_an_event_is_no_error(string messageType, string header, string name, bool isError)
    {
        using var reader = EventStreamFeed.Filled(EventStreamFeed.Message("{}"u8, (header, name), (":message-type", messageType)));
        Assert.True(reader.TryRead(out var frame));
        Assert.Equal((name, isError), (Encoding.UTF8.GetString(frame.Name), frame.IsError));
    }

    [Fact]
    public void An_error_without_a_payload_says_its_message()
    {
        using IFrameReader reader = EventStreamFeed.Filled(EventStreamFeed.Message([], (":message-type", "error"), (":error-code", "x"), (":error-message", "It broke.")));
        Assert.True(reader.TryRead(out Frame frame));
        Assert.True(frame.IsError);
        Assert.Equal("It broke.", Encoding.UTF8.GetString(frame.Data));
        Assert.Equal("It broke.", Encoding.UTF8.GetString(reader.Buffer.Span.Slice(frame.DataStart, frame.Data.Length)));
    }

    [Fact]
    [Trait("Fault", "E03")]
    public void A_message_cut_anywhere_is_pending_and_at_the_end_an_error()
    {
        for (var length = 1; length < Two.Length; length++)
        {
            using var reader = EventStreamFeed.Filled(Two[..length]);
            var read = 0;
            while (reader.TryRead(out _))
            {
                read++;
            }

            var isBoundary = length == EventStreamFeed.Event("contentBlockDelta", """{"delta":{"text":"é"}}""").Length;
            Assert.Equal(!isBoundary, reader.HasPending);
            var ending = Record.Exception(() => ((IFrameReader)reader).TryReadLast(out _));
            Assert.Equal(isBoundary ? null : EventStreamFault.MessageCut, (ending as EventStreamFormatException)?.Fault);
        }
    }

    [Fact]
    [Trait("Fault", "E02")]
    public void A_message_beyond_the_limit_overflows_before_it_has_come()
    {
        var message = EventStreamFeed.Message(new byte[100], (":event-type", "x"));
        using var small = EventStreamFeed.Filled(message[..12], limit: message.Length - 1);
        Assert.Throws<InvalidDataException>(() => small.TryRead(out _));
        using var enough = EventStreamFeed.Filled(message, limit: message.Length);
        Assert.True(enough.TryRead(out _));
    }

    [Fact]
    public void A_reader_with_nothing_pending_gives_its_buffer_back_and_goes_on()
    {
        using var reader = EventStreamFeed.Filled(Two);
        Assert.True(reader.TryRead(out _));
        Assert.False(reader.ReleaseBuffer());
        Assert.True(reader.TryRead(out _));
        Assert.True(reader.ReleaseBuffer());
        Assert.Equal(0, reader.Buffer.Length);
        EventStreamFeed.Fill(reader, Two);
        Assert.True(reader.TryRead(out _));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("a", 65536)]
    public void The_writer_refuses_what_no_header_can_hold(string? name, int length)
    {
        var writer = new EventStreamWriter();
        Assert.Throws<ArgumentException>(() => writer.AddHeader(name ?? new string('n', 256), EventStreamHeaderType.Bytes, new byte[length]));
        Assert.Throws<ArgumentException>(() => writer.AddHeader("a", EventStreamHeaderType.Int32, new byte[3]));
        Assert.ThrowsAny<ArgumentException>(() => writer.AddHeader("a", (EventStreamHeaderType)10, []));
    }

    [Fact]
    public void The_writer_refuses_headers_and_messages_that_no_reader_takes()
    {
        var writer = new EventStreamWriter();
        writer.AddHeader("a", EventStreamHeaderType.Bytes, new byte[65535]);
        Assert.Throws<ArgumentException>(() => writer.AddHeader("b", EventStreamHeaderType.Bytes, new byte[65535]));
        Assert.Throws<ArgumentException>(() => writer.Write(new byte[24 * 1024 * 1024], new ArrayBufferWriter<byte>()));
    }
}
