using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>
/// Remembers the beginning of an event and how a reader stood at its end, so that the next event with the same bytes is read
/// from there. Equal bytes give equal tokens: whoever uses it sees to it that those tokens had no effect the first time.
/// </summary>
/// <remarks>Chunks repeat who answers, when and with what; reading past that takes more than half of a chunk's time.</remarks>
internal struct JsonHead
{
    // Longer beginnings hold content of their own and do not come again.
    private const int MaxLength = 2048;

    private byte[]? _bytes;
    private JsonReaderState _state;

    /// <summary>Its length; 0 where there is none.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the event begins with it.</summary>
    public readonly bool Begins(ReadOnlySpan<byte> data) => Length > 0 && data.StartsWith(_bytes.AsSpan(0, Length));

    /// <summary>A reader of what follows it; positions count from there.</summary>
    public readonly Utf8JsonReader Resume(ReadOnlySpan<byte> rest) => new(rest, isFinalBlock: true, _state);

    /// <summary>Takes what a reader has read of an event from its first byte.</summary>
    public void Remember(ReadOnlySpan<byte> data, in Utf8JsonReader reader)
    {
        if (reader.BytesConsumed <= MaxLength)
        {
            Length = (int)reader.BytesConsumed;
            if (_bytes is null || _bytes.Length < Length)
            {
                _bytes = new byte[Length];
            }

            data[..Length].CopyTo(_bytes);
            _state = reader.CurrentState;
        }
    }
}
