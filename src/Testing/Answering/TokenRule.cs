using System.Text;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>How the simulator counts tokens: four bytes of UTF-8 are one, begun ones count, and an image or file is 85.</summary>
internal static class TokenRule
{
    public const int BytesPerToken = 4;

    public const long Media = 85;

    public static long Count(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;

    /// <summary>The longest beginning of a text that counts at most so many tokens; never half a character.</summary>
    public static string Cut(string text, long tokens)
    {
        if (Count(text) <= tokens)
            return text;
        var (bytes, length) = (0L, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > tokens * BytesPerToken)
                break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
