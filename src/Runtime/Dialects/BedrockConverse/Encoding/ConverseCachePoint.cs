using System.Text.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Writes the mark of the prompt cache: a block of its own after what bears it.</summary>
internal static class ConverseCachePoint
{
    public static void Write(CacheMark mark, Utf8JsonWriter writer)
    {
        if (mark == CacheMark.None)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteStartObject("cachePoint"u8);
        writer.WriteString(ConverseNames.Type, "default"u8);

        // Five minutes are the default, and models that know no hour refuse the word.
        if (mark == CacheMark.OneHour)
        {
            writer.WriteString("ttl"u8, "1h"u8);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
