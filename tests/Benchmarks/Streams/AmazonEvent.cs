using System.Buffers;
using System.Text;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>Writes events in Amazon's frames.</summary>
internal static class AmazonEvent
{
    /// <param name="text">The event's name, a blank and its JSON.</param>
    /// <param name="isWrapped">Whether the JSON is sent in base64 inside another.</param>
    public static byte[] ToBytes(string text, bool isWrapped)
    {
        var (name, json) = (text[..text.IndexOf(' ', StringComparison.Ordinal)], text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var payload = isWrapped ? $"{{\"bytes\":\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}\",\"p\":\"abcdefgh\"}}" : json;
        var writer = new EventStreamWriter();
        writer.AddHeader(":event-type", isWrapped ? "chunk" : name);
        writer.AddHeader(":content-type", "application/json");
        writer.AddHeader(":message-type", "event");
        var buffer = new ArrayBufferWriter<byte>();
        writer.Write(Encoding.UTF8.GetBytes(payload), buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
