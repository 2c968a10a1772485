using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>How a provider is told the level of thinking: for each level a member of the request. A level without one cannot be said.</summary>
internal sealed class OpenAIChatThinking
{
    /// <summary>OpenAI's own words, one for each level.</summary>
    public static readonly OpenAIChatThinking OpenAI = Effort("none", "minimal", "low", "medium", "high", "xhigh", "max");

    private readonly Dictionary<ThinkingLevel, (JsonEncodedText Field, byte[] Value)> _members = [];

    /// <summary>The words of <c>reasoning_effort</c>, from <see cref="ThinkingLevel.None"/> up; null for a level there is no word for.</summary>
    public static OpenAIChatThinking Effort(params string?[] words) => Make("reasoning_effort", "\"{0}\"", words);

    /// <summary>The same words inside an object <c>reasoning</c>.</summary>
    public static OpenAIChatThinking EffortObject(params string?[] words) => Make("reasoning", "{{\"effort\":\"{0}\"}}", words);

    /// <summary>The same, with thinking switched off by a member of its own.</summary>
    /// <param name="field">The member's name.</param>
    /// <param name="value">Its value in JSON.</param>
    public OpenAIChatThinking SwitchedOffBy(string field, string value)
    {
        _members[ThinkingLevel.None] = (JsonEncodedText.Encode(field), Encoding.UTF8.GetBytes(value));
        return this;
    }

    /// <summary>Whether the level can be said.</summary>
    public bool Has(ThinkingLevel level) => level == ThinkingLevel.Default || _members.ContainsKey(level);

    /// <summary>Writes the member of the level; nothing where there is none.</summary>
    public void Write(ThinkingLevel level, Utf8JsonWriter writer)
    {
        if (_members.TryGetValue(level, out var member))
        {
            writer.WritePropertyName(member.Field);
            writer.WriteRawValue(member.Value, skipInputValidation: true);
        }
        else if (!Enum.IsDefined(level))
        {
            throw new LlmConfigurationException($"The thinking level {level} is none of those known.");
        }
    }

    private static OpenAIChatThinking Make(string field, string form, string?[] words)
    {
        var thinking = new OpenAIChatThinking();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is { } word)
            {
                thinking._members[ThinkingLevel.None + i] =
                    (JsonEncodedText.Encode(field), Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, form, word)));
            }
        }

        return thinking;
    }
}
