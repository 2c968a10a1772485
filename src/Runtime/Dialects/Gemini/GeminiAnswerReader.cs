using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Reads the objects of one answer: the events of a stream, or the one object of a whole answer, which has the same members.
/// Only the first candidate is taken; the members come in any order.
/// </summary>
internal sealed class GeminiAnswerReader
{
    private readonly GeminiCandidateReader _candidate = new();

    /// <summary>Whether any object had candidates, or said why there are none.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>Whether the object last read had nothing that is known here.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Whether the object last read had counts, if only the last ones again.</summary>
    public bool HasUsage { get; private set; }

    /// <summary>Reads one object; returns the error in it.</summary>
    public ProviderError? Read(ReadOnlySpan<byte> data, ResponseLog log)
    {
        var reader = JsonMembers.Enter(data, "An event");
        var (candidates, usage, error, feedback) = (default(Range), default(Range), default(Range), default(Range));
        string? id = null, model = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("candidates"u8))
            {
                candidates = SkipOver(ref reader);
            }
            else if (name.SequenceEqual("usageMetadata"u8))
            {
                usage = SkipOver(ref reader);
            }
            else if (name.SequenceEqual("promptFeedback"u8))
            {
                feedback = SkipOver(ref reader);
            }
            else if (name.SequenceEqual(GeminiNames.Error))
            {
                error = SkipOver(ref reader);
            }
            else if (log.Id is null && name.SequenceEqual("responseId"u8))
            {
                id = reader.ReadTextOrSkip();
            }
            else if (log.Model is null && name.SequenceEqual("modelVersion"u8))
            {
                model = reader.ReadTextOrSkip();
            }
            else
            {
                reader.Skip();
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
        IsForeign = data[candidates].IsEmpty && data[usage].IsEmpty && data[error].IsEmpty && data[feedback].IsEmpty;
        log.Start(id, model);
        ReadCandidates(data[candidates], log);
        ReadFeedback(data[feedback], log);
        ReadUsage(data[usage], log);
        return data[error].IsEmpty ? null : GeminiErrorReader.ReadValue(data[error]);
    }

    /// <summary>Adds a text and counts that were found elsewhere.</summary>
    /// <param name="isThought">Whether the text is a thought.</param>
    /// <param name="text">The text.</param>
    /// <param name="usage">The counts; empty for those that were read last, or none.</param>
    /// <param name="later">The same, where they differ from those before in their numbers only.</param>
    /// <param name="log">Where they go.</param>
    public void Add(bool isThought, string text, ReadOnlySpan<byte> usage, LaterUsage? later, ResponseLog log)
    {
        HasAnswered = true;
        _candidate.Add(isThought, text, log);
        if (later is not null && HasUsage && _candidate.SearchesOf(log.Model) is null)
        {
            log.SetUsage(later);
        }
        else if (!usage.IsEmpty)
        {
            ReadUsage(usage, log);
        }
    }

    /// <summary>Hands over what was held back for a later object, for there is none.</summary>
    public void Complete(ResponseLog log) => _candidate.Complete(log);

    /// <summary>Skips the value the reader stands on; returns where it lies.</summary>
    public static Range SkipOver(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private void ReadCandidates(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = new Utf8JsonReader(json);
        if (json.IsEmpty || !reader.Read() || reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The candidates are no list.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            HasAnswered = true;
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                _candidate.Read(reader.ReadSlice(json), log);
            }
        }
    }

    // Each object of a stream repeats the counts, changed or not.
    private void ReadUsage(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var read = GeminiUsageReader.Read(json);
        HasUsage = read is not null;
        HasAnswered |= HasUsage;
        var usage = read is not null && _candidate.SearchesOf(log.Model) is { } searches ? read with { WebSearches = searches } : read;
        if (usage is not null && usage != log.Usage)
        {
            log.SetUsage(usage);
        }
    }

    private void ReadFeedback(ReadOnlySpan<byte> json, ResponseLog log)
    {
        if (!json.IsEmpty && JsonSearch.FindText(json, "blockReason"u8) is { Length: > 0 } reason && log.FinishReason is null)
        {
            HasAnswered = true;
            log.Finish(GeminiFinishReasons.Blocked(reason));
        }
    }
}
