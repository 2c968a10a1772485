using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>An image the model made.</summary>
internal sealed class ConverseImageBlock(int index, string format) : ConverseBlock(index)
{
    private readonly MemoryStream _bytes = new();

    /// <summary>Adds an image that came whole; false where it is not in the answer but elsewhere.</summary>
    public static bool TryRead(ReadOnlySpan<byte> value, ResponseLog log)
    {
        if (JsonSearch.FindText(value, ConverseNames.Format) is not { } format || BytesOf(value) is not { } bytes)
        {
            return false;
        }

        log.AddWhole(ImagePart.FromBytes(bytes, "image/" + format));
        return true;
    }

    public override bool Add(scoped in ConverseDelta delta, ResponseLog log)
    {
        if (delta.Kind != ConverseDeltaKind.Image || BytesOf(delta.Json) is not { } bytes)
        {
            return false;
        }

        _bytes.Write(bytes);
        return true;
    }

    public override void Close(ResponseLog log)
    {
        if (_bytes.Length > 0)
        {
            log.AddWhole(ImagePart.FromBytes(_bytes.ToArray(), "image/" + format));
        }
    }

    private static byte[]? BytesOf(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        return JsonSearch.TryFind(ref reader, ConverseNames.Source)
            && JsonSearch.FindText(reader.ReadSlice(value), ConverseNames.Bytes) is { } base64
            ? Convert.FromBase64String(base64)
            : null;
    }
}
