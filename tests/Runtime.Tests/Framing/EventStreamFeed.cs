using System.Buffers;
using System.Text;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Framing;

/// <summary>Makes AWS event streams and feeds them to a reader.</summary>
internal static class EventStreamFeed
{
    /// <summary>An event with the headers that Amazon gives it.</summary>
    public static byte[] Event(string name, string json) =>
        Message(Encoding.UTF8.GetBytes(json), (":event-type", name), (":content-type", "application/json"), (":message-type", "event"));

    /// <summary>An exception inside a stream.</summary>
    public static byte[] Exception(string name, string json) =>
        Message(Encoding.UTF8.GetBytes(json), (":exception-type", name), (":content-type", "application/json"), (":message-type", "exception"));

    public static byte[] Message(ReadOnlySpan<byte> payload, params (string Name, string Value)[] headers)
    {
        var writer = new EventStreamWriter();
        foreach (var (name, value) in headers)
        {
            writer.AddHeader(name, value);
        }

        var output = new ArrayBufferWriter<byte>();
        writer.Write(payload, output);
        return output.WrittenSpan.ToArray();
    }

    public static EventStreamReader Filled(ReadOnlySpan<byte> stream, int? limit = null)
    {
        var reader = limit is { } most ? new EventStreamReader(most) : new EventStreamReader();
        Fill(reader, stream);
        return reader;
    }

    public static void Fill(EventStreamReader reader, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(reader.GetMemory(bytes.Length).Span);
        reader.Advance(bytes.Length);
    }

    /// <summary>The payloads in hexadecimal.</summary>
    public static IEnumerable<string> Payloads(IEnumerable<byte[]> pieces)
    {
        using var reader = new EventStreamReader();
        var payloads = new List<string>();
        foreach (var piece in pieces)
        {
            Fill(reader, piece);
            while (reader.TryRead(out var frame))
            {
                payloads.Add(Convert.ToHexString(frame.Payload));
            }
        }

        return payloads;
    }

    public static IEnumerable<byte[]> Cut(byte[] stream, int[] lengths)
    {
        for (var (start, turn) = (0, 0); start < stream.Length; turn++)
        {
            var length = Math.Min(lengths[turn % lengths.Length], stream.Length - start);
            yield return stream[start..(start + length)];
            start += length;
        }
    }
}
