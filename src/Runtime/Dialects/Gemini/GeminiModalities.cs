using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// How many of a count's tokens are sound and images. The list has one entry for each modality there was, and may leave some out:
/// what it does not name is text, and costs what text does. Where enums are asked for as numbers, modalities are numbers too.
/// </summary>
/// <param name="IsSaid">Whether there was a list.</param>
/// <param name="Sound">Tokens of sound; null where the list has none.</param>
/// <param name="Images">Tokens of images; null where the list has none.</param>
internal readonly record struct GeminiModalities(bool IsSaid, long? Sound, long? Images)
{
    private const int ImageNumber = 2;
    private const int SoundNumber = 4;

    /// <summary>What two lists say together.</summary>
    public static GeminiModalities operator +(GeminiModalities one, GeminiModalities other) =>
        new(one.IsSaid || other.IsSaid, Add(one.Sound, other.Sound), Add(one.Images, other.Images));

    /// <summary>Reads the list the reader stands on.</summary>
    public static GeminiModalities Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return default;
        }

        var all = new GeminiModalities(true, null, null);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                all += ReadEntry(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return all;
    }

    private static GeminiModalities ReadEntry(ref Utf8JsonReader reader)
    {
        var (isSound, isImage, count) = (false, false, (long?)null);
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("tokenCount"u8))
            {
                count = reader.ReadCount();
            }
            else if (name.SequenceEqual("modality"u8))
            {
                isSound = Is(ref reader, "AUDIO"u8, SoundNumber);
                isImage = Is(ref reader, "IMAGE"u8, ImageNumber);
            }

            reader.Skip();
        }

        return new GeminiModalities(true, isSound ? count : null, isImage ? count : null);
    }

    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> word, int number) => reader.TokenType switch
    {
        JsonTokenType.String => reader.ValueTextEquals(word),
        JsonTokenType.Number => reader.ReadCount() == number,
        _ => false,
    };

    // Absurd counts are found where they are priced; they shall not wrap around before.
    private static long? Add(long? one, long? other) =>
        one is null || other is null ? one ?? other : one > long.MaxValue - other ? long.MaxValue : one + other;
}
