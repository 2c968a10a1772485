using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Reads which block an event is about.</summary>
internal static class ConverseBlockIndex
{
    /// <summary>The value after the name the reader stands on.</summary>
    public static int Read(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var index) && index >= 0 ? index : throw Missing();

    /// <summary>The index of an event that has little else.</summary>
    public static int Find(ReadOnlySpan<byte> data)
    {
        var index = -1;
        var reader = JsonMembers.Enter(data, "The event");
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("contentBlockIndex"u8))
            {
                index = Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        return index >= 0 ? index : throw Missing();
    }

    public static JsonException Missing() => new("The event has no block's number at $.contentBlockIndex.");
}
