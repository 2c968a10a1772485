using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// The marks of the prompt cache. Four at most, and those that keep longer before those that keep less, in the order in which the
/// provider reads a request: tools, system, messages.
/// </summary>
internal static class AnthropicCacheMarks
{
    private const int Most = 4;

    /// <summary>Whether the block a part becomes can bear a mark: those of thinking cannot, nor what goes back as it came.</summary>
    public static bool CanBear(ContentPart part) => part switch
    {
        TextPart text => text.Text.Length > 0,
        RefusalPart refusal => refusal.Text.Length > 0,
        ThoughtPart or RedactedThoughtPart or ProviderPart => false,
        _ => true,
    };

    /// <exception cref="LlmConfigurationException">There are more marks than the provider takes, or in an order it refuses.</exception>
    public static void Check(LlmRequest request, AnthropicConversation conversation)
    {
        var count = 0;
        var hasShort = false;
        foreach (var tool in request.Tools)
        {
            Count(tool.Cache);
        }

        foreach (var text in conversation.System)
        {
            Count(text.Cache);
        }

        foreach (var turn in conversation.Turns)
        {
            foreach (var part in turn.Results.Concat(turn.Parts.Where(CanBear)))
            {
                Count(part.Cache);
            }
        }

        if (count > Most)
        {
            throw new LlmConfigurationException(
                $"The request has {count} cache marks, and Anthropic takes {Most} at most. Leave the earlier ones of the conversation out: a mark covers all before it.");
        }

        void Count(CacheMark mark)
        {
            count += mark == CacheMark.None ? 0 : 1;
            hasShort |= mark == CacheMark.FiveMinutes;
            if (mark == CacheMark.OneHour && hasShort)
            {
                throw new LlmConfigurationException(
                    "A cache mark of an hour stands after one of five minutes, which Anthropic refuses. Its order is tools, system, messages; give the earlier mark an hour too.");
            }
        }
    }

    /// <summary>Writes a mark into the block of what bears it. Five minutes is what the provider means by a mark that says nothing.</summary>
    public static void Write(CacheMark mark, Utf8JsonWriter writer)
    {
        if (mark == CacheMark.None)
        {
            return;
        }

        writer.WriteStartObject("cache_control"u8);
        writer.WriteString(Names.Type, "ephemeral"u8);
        if (mark != CacheMark.FiveMinutes)
        {
            writer.WriteString("ttl"u8, CacheNames.ToName(mark));
        }

        writer.WriteEndObject();
    }
}
