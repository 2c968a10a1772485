using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen;

/// <summary>
/// Reads <c>iterations</c>. Passes of the model itself are within the totals of the usage; those that condensed the conversation, or
/// asked another model, are not. Where there are such, every pass is billed by itself.
/// </summary>
internal static class UsagePasses
{
    /// <summary>The passes; empty where the totals have them all, null where one of them cannot be read.</summary>
    /// <param name="reader">A reader on the value.</param>
    public static IReadOnlyList<UsagePass>? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [];
        }

        var (passes, areTotals, isWhole) = (new List<UsagePass>(), true, true);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            areTotals &= ReadPass(ref reader, out var pass) == "message";
            isWhole &= pass is not null;
            passes.Add(pass.GetValueOrDefault());
        }

        return areTotals ? [] : isWhole && reader.TokenType == JsonTokenType.EndArray ? passes : null;
    }

    private static string? ReadPass(ref Utf8JsonReader reader, out UsagePass? pass)
    {
        string? type = null, model = null;
        long? input = null, output = null, read = null, written = null, hour = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("type"u8))
            {
                type = reader.ReadTextOrSkip();
            }
            else if (name.SequenceEqual("model"u8))
            {
                model = reader.ReadTextOrSkip();
            }
            else if (name.SequenceEqual("cache_creation"u8))
            {
                hour = ReadHour(ref reader);
            }
            else
            {
                var count = reader.ReadCount();
                input = name.SequenceEqual("input_tokens"u8) ? count : input;
                output = name.SequenceEqual("output_tokens"u8) ? count : output;
                read = name.SequenceEqual("cache_read_input_tokens"u8) ? count : read;
                written = name.SequenceEqual("cache_creation_input_tokens"u8) ? count : written;
                reader.Skip();
            }
        }

        // Counts that are absurd are found by who reads the whole object; they shall not overflow before.
        var isPossible = input <= UsageExtras.MostTokens && output is not null && !(read > UsageExtras.MostTokens) && !(written > UsageExtras.MostTokens);
        pass = !isPossible ? null : new UsagePass(model, new Usage
        {
            InputTokens = input!.Value + (read ?? 0) + (written ?? 0),
            OutputTokens = output!.Value,
            CacheReadTokens = read,
            CacheWriteTokens = written,
            CacheWriteOneHourTokens = hour,
        });
        return type;
    }

    private static long? ReadHour(ref Utf8JsonReader reader)
    {
        long? hour = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.NextMember())
        {
            var isHour = reader.ValueTextEquals("ephemeral_1h_input_tokens"u8);
            reader.Read();
            hour = isHour ? reader.ReadCount() : hour;
            reader.Skip();
        }

        return hour;
    }
}
