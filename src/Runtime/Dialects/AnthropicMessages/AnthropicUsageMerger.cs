using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// A stream gives its usage twice: at its start, and at its end only what has changed. Each member of the later object that is
/// not null replaces the earlier one; counts are totals, so nothing is added up. Members are copied as they were written.
/// </summary>
internal static class AnthropicUsageMerger
{
    public static byte[] Merge(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> later)
    {
        if (earlier.IsEmpty)
        {
            return later.ToArray();
        }

        var merged = new byte[earlier.Length + later.Length];
        var length = Copy(earlier, merged, 0, isLater: false, over: later);
        length = Math.Max(1, Copy(later, merged, length, isLater: true, over: default));
        merged[0] = (byte)'{';
        merged[length++] = (byte)'}';

        // White space after JSON is harmless, and the objects are small: no second copy to cut it off.
        merged.AsSpan(length).Fill((byte)' ');
        return merged;
    }

    // Each member comes with the comma before it, the first one's to be overwritten. Left out is what the object over this one
    // has, and what the later one has as null.
    private static int Copy(ReadOnlySpan<byte> usage, Span<byte> merged, int length, bool isLater, ReadOnlySpan<byte> over)
    {
        var reader = JsonMembers.Enter(usage, "The usage");
        while (reader.NextMember())
        {
            var start = (int)reader.TokenStartIndex;
            var name = reader.ValueSpan;
            reader.Read();
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            if (!(isLater && isNull) && !Has(over, name))
            {
                merged[length] = (byte)',';
                var member = usage[start..(int)reader.BytesConsumed];
                member.CopyTo(merged[(length + 1)..]);
                length += member.Length + 1;
            }
        }

        return length;
    }

    private static bool Has(ReadOnlySpan<byte> usage, ReadOnlySpan<byte> name)
    {
        if (usage.IsEmpty)
        {
            return false;
        }

        var reader = JsonMembers.Enter(usage, "The usage");
        var found = false;
        while (reader.NextMember())
        {
            var fits = reader.ValueSpan.SequenceEqual(name);
            reader.Read();
            found |= fits && reader.TokenType != JsonTokenType.Null;
            reader.Skip();
        }

        return found;
    }
}
