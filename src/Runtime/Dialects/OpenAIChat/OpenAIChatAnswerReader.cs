using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Reads the objects of one answer: the chunks of a stream, or the one object of a whole answer, which has the same members.
/// Only the first choice is taken; the members come in any order.
/// </summary>
/// <param name="isStream">Whether the choices hold deltas.</param>
/// <param name="dialect">Whose parts those are that only the provider knows.</param>
internal sealed partial class OpenAIChatAnswerReader(bool isStream, string dialect)
{
    private readonly OpenAIChatMessageReader _message = new(isStream, dialect);
    private JsonHead _head;
    private bool _hasUsage;
    private bool _hasSources;
    private string? _serviceTier;

    /// <summary>Whether the object last read had choices, if only an empty list or null.</summary>
    public bool HasChoices { get; private set; }

    /// <summary>Whether the object last read had the first choice.</summary>
    public bool HasFirstChoice { get; private set; }

    /// <summary>Whether the object last read had something for which the log has no entry: another choice, or nothing known.</summary>
    public bool HasUnread { get; private set; }

    /// <summary>Reads one object; returns the error in it. Nothing is finished by an object with an error.</summary>
    public ProviderError? Read(ReadOnlySpan<byte> data, ResponseLog log)
    {
        HasFirstChoice = HasUnread = false;
        var chunk = new Chunk { ChoicesAt = -1 };
        if (_head.Begins(data))
        {
            data = data[_head.Length..];
            ReadFromDelta(data, log, ref chunk);
        }
        else
        {
            ReadFromStart(data, log, ref chunk);
        }

        AddEnd(chunk, log);
        return chunk.Error;
    }

    /// <summary>Hands over what was held back for a later object, for there is none.</summary>
    public void Complete(ResponseLog log) => _message.Complete(log);

    private void ReadFromStart(ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk)
    {
        var reader = new Utf8JsonReader(data);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        HasChoices = false;
        ReadMembers(ref reader, data, log, ref chunk);
        log.Start(chunk.Id, chunk.Model);
        if (chunk.ChoicesAt >= 0)
        {
            var rest = data[chunk.ChoicesAt..(int)reader.BytesConsumed];
            var choices = new Utf8JsonReader(rest);
            choices.Read();
            ReadChoices(ref choices, rest, log, ref chunk);
        }
    }

    private void ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (!name.SequenceEqual(OpenAIChatNames.Choices))
            {
                ReadMember(ref reader, name, data, log, ref chunk);
                continue;
            }

            HasChoices = true;
            if (log.Id is null || log.Model is null)
            {
                // Who answers shall stand in the log before what is answered.
                chunk.ChoicesAt = (int)reader.TokenStartIndex;
                reader.Skip();
            }
            else
            {
                ReadChoices(ref reader, data, log, ref chunk);
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
    }

    private void ReadMember(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk)
    {
        if (log.Id is null && name.SequenceEqual(OpenAIChatNames.Id))
        {
            chunk.Id = reader.ReadAnyAsText(data);
        }
        else if (log.Model is null && name.SequenceEqual(OpenAIChatNames.Model))
        {
            chunk.Model = reader.ReadAnyAsText(data);
        }
        else if (name.SequenceEqual(OpenAIChatNames.Usage))
        {
            chunk.Usage = OpenAIChatUsageReader.Read(ref reader, data, _serviceTier) ?? chunk.Usage;
        }
        else if (name.SequenceEqual(OpenAIChatNames.Error))
        {
            chunk.Error = OpenAIChatErrorReader.ReadValue(ref reader, data) ?? chunk.Error;
        }
        else if (_serviceTier is null && name.SequenceEqual(OpenAIChatNames.ServiceTier))
        {
            _serviceTier = reader.ReadAnyAsText(data) is { Length: > 0 } tier ? tier : null;
        }
        else if (reader.TokenType == JsonTokenType.StartArray && IsSources(name))
        {
            ReadSources(ref reader, data, log);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(OpenAIChatNames.XGroq))
        {
            ReadGroq(ref reader, data, ref chunk);
        }
        else
        {
            reader.Skip();
        }
    }

    private static bool IsSources(ReadOnlySpan<byte> name) =>
        name.SequenceEqual(OpenAIChatNames.SearchResults) || name.SequenceEqual(OpenAIChatNames.Citations);

    // The sources of the whole answer; some repeat them in every chunk, and say them in two ways.
    private void ReadSources(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ResponseLog log)
    {
        var list = reader.ReadSlice(data);
        if (!_hasSources)
        {
            var before = log.Citations.Count;
            CitationJson.AddList(list, -1, log);
            _hasSources = log.Citations.Count > before;
        }
    }

    private void ReadGroq(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ref Chunk chunk)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIChatNames.Usage))
            {
                chunk.GroqUsage = OpenAIChatUsageReader.Read(ref reader, data, _serviceTier);
            }
            else if (name.SequenceEqual(OpenAIChatNames.Error))
            {
                chunk.Error = OpenAIChatErrorReader.ReadValue(ref reader, data) ?? chunk.Error;
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void AddEnd(in Chunk chunk, ResponseLog log)
    {
        HasUnread |= !HasChoices && chunk is { Usage: null, GroqUsage: null, Error: null };
        if ((chunk.Usage ?? (_hasUsage ? null : chunk.GroqUsage)) is { } usage)
        {
            _hasUsage |= chunk.Usage is not null;
            log.SetUsage(usage.ServiceTier == _serviceTier ? usage : usage with { ServiceTier = _serviceTier });
        }

        var hasFailed = chunk.Error is not null && (isStream || !HasFirstChoice);
        if (!hasFailed && chunk.Finish is { } finish && log.FinishReason?.Text != finish.Text)
        {
            _message.Finish(log);
            log.Finish(finish);
        }
    }

    private struct Chunk
    {
        /// <summary>Where choices begin that are read last; -1 where they were read in their place.</summary>
        public int ChoicesAt;

        /// <summary>Whether a delta of the first choice was read.</summary>
        public bool HasDelta;

        public string? Id;
        public string? Model;
        public Usage? Usage;
        public Usage? GroqUsage;
        public ProviderError? Error;
        public FinishReason? Finish;

        public readonly bool IsEmpty => Id is null && Model is null && Usage is null && GroqUsage is null && Error is null && Finish is null;
    }
}
