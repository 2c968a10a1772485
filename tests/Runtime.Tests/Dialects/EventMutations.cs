using System.Text;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>Events that differ from one in a byte: sound ones, broken ones and ones that say something else.</summary>
internal static class EventMutations
{
    private static readonly byte[] Bytes = "\"\\{}[],: 0a\n\u0001"u8.ToArray().Append((byte)0xC3).ToArray();

    /// <summary>The event cut short, without a byte, with one twice, with another in its place or before it.</summary>
    public static IEnumerable<byte[]> Of(string json)
    {
        var data = Encoding.UTF8.GetBytes(json);
        for (var i = 0; i < data.Length; i++)
        {
            yield return data[..(i + 1)];
            yield return [.. data[..i], .. data[(i + 1)..]];
            yield return [.. data[..i], data[i], .. data[i..]];
            foreach (var other in Bytes)
            {
                yield return [.. data[..i], other, .. data[(i + 1)..]];
                yield return [.. data[..i], other, .. data[i..]];
            }
        }

        yield return [.. data, .. data];
    }
}
