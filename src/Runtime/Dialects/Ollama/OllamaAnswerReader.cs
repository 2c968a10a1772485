using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Reads the objects of one answer: the lines of a stream, or the one object of a whole answer, which has the same members in any
/// order.
/// </summary>
internal sealed class OllamaAnswerReader
{
    private readonly OllamaMessageReader _message = new();

    /// <summary>Whether an object has said that nothing follows it.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether the object last read had nothing that is known here.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Reads one object; returns the error in it. An object with an error ends nothing.</summary>
    public ProviderError? Read(ReadOnlySpan<byte> data, ResponseLog log)
    {
        var reader = JsonMembers.Enter(data, "A line");
        var line = default(Line);
        IsForeign = true;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OllamaNames.Message))
            {
                IsForeign = false;
                if (log.Model is null)
                {
                    // Who answers shall stand in the log before what is answered.
                    line.Message = SkipOver(ref reader);
                }
                else
                {
                    _message.Read(ref reader, data, log);
                }
            }
            else
            {
                ReadMember(ref reader, name, data, log, ref line);
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
        if (!data[line.Message].IsEmpty)
        {
            var message = new Utf8JsonReader(data[line.Message]);
            message.Read();
            _message.Read(ref message, data[line.Message], log);
        }

        End(line, data, log);
        return line.Error;
    }

    /// <summary>Adds a delta that was read elsewhere; returns whether it says anything.</summary>
    public bool Add(bool isThought, string text, ResponseLog log)
    {
        IsForeign = false;
        if (isThought)
        {
            _message.AddThought(text, log);
        }
        else
        {
            _message.AddText(text, log);
        }

        return text.Length > 0;
    }

    private void ReadMember(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log, ref Line line)
    {
        if (log.Model is null && name.SequenceEqual(OllamaNames.Model))
        {
            log.Start(null, reader.ReadTextOrSkip());
        }
        else if (name.SequenceEqual("done"u8))
        {
            IsForeign = false;
            line.IsDone = reader.TokenType == JsonTokenType.True;
            reader.Skip();
        }
        else if (name.SequenceEqual("done_reason"u8))
        {
            line.Finish = OllamaFinishReasons.Read(ref reader);
        }
        else if (name.SequenceEqual(OllamaNames.Error))
        {
            IsForeign = false;
            line.Error = OllamaErrorReader.ReadValue(ref reader, data);
        }
        else if (name.SequenceEqual("logprobs"u8))
        {
            line.Logprobs = SkipOver(ref reader);
        }
        else
        {
            line.HasCounts |= OllamaUsageReader.IsCount(name);
            reader.Skip();
        }
    }

    private void End(in Line line, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (!data[line.Logprobs].IsEmpty && OllamaLogprobReader.ReadList(data[line.Logprobs]) is { } tokens)
        {
            IsForeign = false;
            log.AddLogprobs(-1, tokens);
        }

        if (line.HasCounts && OllamaUsageReader.Read(data) is { } usage)
        {
            IsForeign = false;
            log.SetUsage(usage);
        }

        if (line is { Error: null, IsDone: true })
        {
            IsDone = true;
            if (line.Finish is { } finish)
            {
                log.Finish(finish);
            }
        }
    }

    private static Range SkipOver(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private struct Line
    {
        public Range Message;
        public Range Logprobs;
        public bool IsDone;
        public bool HasCounts;
        public FinishReason? Finish;
        public ProviderError? Error;
    }
}
