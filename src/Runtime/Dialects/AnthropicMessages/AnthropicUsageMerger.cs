using System.Buffers;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// A stream gives its usage twice: at its start, and at its end only what has changed. Each member of the later object that is
/// not null replaces the earlier one; counts are totals, so nothing is added up.
/// </summary>
internal static class AnthropicUsageMerger
{
    public static byte[] Merge(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> later)
    {
        if (earlier.IsEmpty)
        {
            return later.ToArray();
        }

        var buffer = new ArrayBufferWriter<byte>(earlier.Length + later.Length);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            Copy(earlier, writer, over: later, isLater: false);
            Copy(later, writer, over: default, isLater: true);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Copy(ReadOnlySpan<byte> usage, Utf8JsonWriter writer, ReadOnlySpan<byte> over, bool isLater)
    {
        var reader = JsonMembers.Enter(usage, "The usage");
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            var isNull = reader.TokenType == JsonTokenType.Null;
            var value = reader.ReadSlice(usage);
            if (!(isLater && isNull) && (isLater || !Has(over, name)))
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(value, skipInputValidation: true);
            }
        }
    }

    private static bool Has(ReadOnlySpan<byte> usage, string name)
    {
        var reader = JsonMembers.Enter(usage, "The usage");
        var found = false;
        while (reader.NextMember())
        {
            var fits = reader.ValueTextEquals(name);
            reader.Read();
            found |= fits && reader.TokenType != JsonTokenType.Null;
            reader.Skip();
        }

        return found;
    }
}
