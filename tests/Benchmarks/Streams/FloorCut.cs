using System.Buffers.Binary;
using System.Buffers.Text;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>Finds the next event and the JSON in it, as it is expected to stand there.</summary>
internal sealed class FloorCut(StreamCut cut)
{
    private const int Prelude = 12;
    private const int Checksum = 4;

    private byte[] _decoded = new byte[1024];

    public bool Next(ReadOnlySpan<byte> unread, out ReadOnlySpan<byte> json, out int length)
    {
        switch (cut)
        {
            case StreamCut.Lines:
                length = unread.IndexOf((byte)'\n') + 1;
                json = length == 0 ? default : unread[..(length - 1)];
                return length > 0;
            case StreamCut.ServerSentEvents:
                var end = unread.IndexOf("\n\n"u8);
                length = end + 2;
                json = end < 0 ? default : unread[..end];
                json = end < 0 ? default : json[(json.IndexOf("data: "u8) + 6)..];
                return end >= 0;
            default:
                return NextFrame(unread, out json, out length);
        }
    }

    private bool NextFrame(ReadOnlySpan<byte> unread, out ReadOnlySpan<byte> json, out int length)
    {
        length = unread.Length < Prelude ? int.MaxValue : BinaryPrimitives.ReadInt32BigEndian(unread);
        if (unread.Length < length)
        {
            json = default;
            return false;
        }

        if (!IsSound(unread[..Prelude]) || !IsSound(unread[..length]))
        {
            throw new InvalidDataException("A frame is damaged.");
        }

        json = unread[(Prelude + BinaryPrimitives.ReadInt32BigEndian(unread[4..]))..(length - Checksum)];
        if (cut == StreamCut.AmazonChunks)
        {
            var text = json["{\"bytes\":\""u8.Length..];
            text = text[..text.IndexOf((byte)'"')];
            Array.Resize(ref _decoded, Math.Max(_decoded.Length, text.Length));
            Base64.DecodeFromUtf8(text, _decoded, out _, out var written);
            json = _decoded.AsSpan(0, written);
        }

        return true;
    }

    // Both checksums are part of the framing: a reader that leaves them out reads another one.
    private static bool IsSound(ReadOnlySpan<byte> bytes) =>
        Crc32.Of(bytes[..^Checksum]) == BinaryPrimitives.ReadUInt32BigEndian(bytes[^Checksum..]);
}
