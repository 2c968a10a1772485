using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Unwraps the events of a stream, each in base64 within <c>{"bytes":…}</c>, and reads them as Anthropic's.</summary>
internal sealed class AnthropicBedrockDecoder : StreamDecoder
{
    private readonly AnthropicStreamDecoder _events = new();

    // One for all events: nothing of it is kept.
    private byte[] _buffer = [];

    private static ReadOnlySpan<byte> Head => "{\"bytes\":\""u8;

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null)
        {
            return false;
        }

        if (!TryFind(data, out var base64))
        {
            log.AddRaw(name, data);
            return true;
        }

        var isActive = _events.Read(default, Decode(base64), log);
        IsComplete = _events.IsComplete;
        Error = _events.Error;
        return isActive;
    }

    public override bool ReadError(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (!IsComplete)
        {
            Error ??= AmazonErrorReader.OfException(name, data);
        }

        return true;
    }

    // The form in which the provider writes it needs no JSON reader to be found; base64 has no quotes and no escapes.
    private static bool TryFind(ReadOnlySpan<byte> data, out ReadOnlySpan<byte> base64)
    {
        if (data.StartsWith(Head) && data[Head.Length..].IndexOf((byte)'"') is >= 0 and var length)
        {
            base64 = data.Slice(Head.Length, length);
            return true;
        }

        var reader = new Utf8JsonReader(data);
        var isFound = JsonSearch.TryFind(ref reader, "bytes"u8) && reader.TokenType == JsonTokenType.String;
        base64 = isFound ? reader.ValueSpan : default;
        return isFound;
    }

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> base64)
    {
        var longest = Base64.GetMaxDecodedFromUtf8Length(base64.Length);
        if (_buffer.Length < longest)
        {
            _buffer = new byte[Math.Max(longest, 256)];
        }

        return Base64.DecodeFromUtf8(base64, _buffer, out _, out var written) == OperationStatus.Done
            ? _buffer.AsSpan(0, written)
            : throw new JsonException("The event's bytes are no base64.");
    }
}
