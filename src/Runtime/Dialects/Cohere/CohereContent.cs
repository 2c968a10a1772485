using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>What one content of a message, or a delta of it, says: a text or a thought.</summary>
internal struct CohereContent
{
    public string? Text { get; private set; }

    public string? Thought { get; private set; }

    /// <summary>Whether there is neither, for it is of a kind this version does not read.</summary>
    public readonly bool IsForeign => Text is null && Thought is null;

    public static CohereContent OfText(string text) => new() { Text = text };

    public static CohereContent OfThought(string thought) => new() { Thought = thought };

    /// <summary>Reads the object the reader stands on; the reader ends on its last token.</summary>
    public static CohereContent Read(ref Utf8JsonReader reader)
    {
        var content = default(CohereContent);
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(CohereNames.Text))
            {
                content.Text = reader.ReadTextOrSkip();
            }
            else if (name.SequenceEqual(CohereNames.Thinking))
            {
                content.Thought = reader.ReadTextOrSkip();
            }
            else
            {
                reader.Skip();
            }
        }

        return content;
    }
}
