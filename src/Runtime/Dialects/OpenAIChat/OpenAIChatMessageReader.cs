using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Reads messages and deltas into the log: one part for all text, one for all thoughts, one for a refusal, one a tool call.
/// The same in a stream and in a whole answer, so that both give the same message.
/// </summary>
/// <param name="isStream">Whether it reads deltas.</param>
/// <param name="dialect">Whose parts those are that only the provider knows.</param>
internal sealed partial class OpenAIChatMessageReader(bool isStream, string dialect)
{
    private OpenAIChatToolCalls? _tools;
    private OpenAIChatAudio? _audio;
    private OpenAIChatReasoningDetails? _details;
    private int _text = -1;
    private int _thought = -1;
    private int _refusal = -1;

    /// <summary>Reads one message or delta; null is one without anything new.</summary>
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

        ReadMembers(ref reader, source, log);
    }

    /// <summary>Reads on from inside the object.</summary>
    public void ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        var texts = default(Texts);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIChatNames.Content))
            {
                if (reader.TokenType == JsonTokenType.String)
                {
                    texts.Content = reader.ReadText();
                }
                else
                {
                    ReadContentList(ref reader, source, log);
                }
            }
            else if (!TryReadThought(ref reader, name, source, ref texts))
            {
                ReadOther(ref reader, name, source, log, ref texts);
            }
        }

        Add(ref texts, log);
    }

    /// <summary>The part that holds the text; -1 as long as there is none.</summary>
    public int TextPart => _text;

    /// <summary>The model has said why it stopped: tool calls that are not named yet never will be.</summary>
    public void Finish(ResponseLog log) => _tools?.Finish(log);

    /// <summary>Nothing follows.</summary>
    public void Complete(ResponseLog log)
    {
        _tools?.Finish(log);
        _details?.Complete(dialect, log);
        _audio?.Complete(dialect, log);
    }

    private void ReadOther(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> source, ResponseLog log, ref Texts texts)
    {
        if (name.SequenceEqual(OpenAIChatNames.ToolCalls))
        {
            Add(ref texts, log);
            (_tools ??= new(isStream)).ReadList(ref reader, source, log);
        }
        else if (name.SequenceEqual(OpenAIChatNames.FunctionCall))
        {
            Add(ref texts, log);
            (_tools ??= new(isStream)).ReadFunctionCall(ref reader, source, log);
        }
        else if (name.SequenceEqual(OpenAIChatNames.Refusal))
        {
            texts.Refusal = reader.ReadAnyAsText(source);
        }
        else if (name.SequenceEqual(OpenAIChatNames.Images) || name.SequenceEqual(OpenAIChatNames.Annotations))
        {
            ReadWholeParts(ref reader, source, log);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(OpenAIChatNames.Audio))
        {
            ReadAudio(ref reader, source, log);
        }
        else
        {
            reader.Skip();
        }
    }

    // In this order, for a model thinks before it speaks, whatever the order of an object's members.
    private void Add(ref Texts texts, ResponseLog log)
    {
        AddThought(texts.Thought, log);
        AddText(texts.Content, log);
        AddRefusal(texts.Refusal, log);
        texts = new Texts { ThoughtRank = texts.Thought is null ? texts.ThoughtRank : int.MaxValue };
    }

    private void AddText(string? text, ResponseLog log)
    {
        if (!string.IsNullOrEmpty(text))
        {
            log.AddText(_text < 0 ? _text = log.OpenPart(PartKind.Text) : _text, text);
        }
    }

    private void AddThought(string? text, ResponseLog log)
    {
        if (!string.IsNullOrEmpty(text))
        {
            log.AddThought(_thought < 0 ? _thought = log.OpenPart(PartKind.Thought) : _thought, text);
        }
    }

    private void AddRefusal(string? text, ResponseLog log)
    {
        if (!string.IsNullOrEmpty(text))
        {
            log.AddRefusal(_refusal < 0 ? _refusal = log.OpenPart(PartKind.Refusal) : _refusal, text);
        }
    }

    private struct Texts
    {
        public string? Content;
        public string? Refusal;
        public string? Thought;

        /// <summary>How much the member the thought comes from counts; of several only the best is taken.</summary>
        public int ThoughtRank;
    }
}
