using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Reads messages into the log: one part for all text, one for all thoughts, one a tool call. A message back has one place for
/// each, so that more parts would be lost on the way.
/// </summary>
internal sealed class OllamaMessageReader
{
    private int _text = -1;
    private int _thought = -1;

    /// <summary>Reads one message; null is one without anything new.</summary>
    /// <param name="reader">A reader on its first token; it ends on the last.</param>
    /// <param name="source">What the reader reads, from its beginning.</param>
    /// <param name="log">Where the entries go.</param>
    public void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A message was expected.");
        }

        string? text = null, thought = null;
        ReadOnlySpan<byte> calls = default;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OllamaNames.Content))
            {
                text = reader.ReadTextOrNull();
            }
            else if (name.SequenceEqual(OllamaNames.Thinking))
            {
                thought = reader.ReadTextOrNull();
            }
            else if (name.SequenceEqual(OllamaNames.ToolCalls))
            {
                calls = reader.ReadSlice(source);
            }
            else
            {
                reader.Skip();
            }
        }

        // In this order, for a model thinks before it speaks and acts, whatever the order of an object's members.
        AddThought(thought, log);
        AddText(text, log);
        if (!calls.IsEmpty)
        {
            OllamaToolCallReader.ReadList(calls, log);
        }
    }

    public void AddText(string? text, ResponseLog log)
    {
        if (text is { Length: > 0 })
        {
            log.AddText(_text < 0 ? _text = log.OpenPart(PartKind.Text) : _text, text);
        }
    }

    public void AddThought(string? thought, ResponseLog log)
    {
        if (thought is { Length: > 0 })
        {
            log.AddThought(_thought < 0 ? _thought = log.OpenPart(PartKind.Thought) : _thought, thought);
        }
    }
}
