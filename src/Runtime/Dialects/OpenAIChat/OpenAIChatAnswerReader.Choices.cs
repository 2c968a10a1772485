using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

internal sealed partial class OpenAIChatAnswerReader
{
    // A chunk that begins as one before it, up to and into the first choice's delta: only what follows is read.
    private void ReadFromDelta(ReadOnlySpan<byte> rest, ResponseLog log, ref Chunk chunk)
    {
        HasChoices = chunk.HasDelta = true;
        var reader = _head.Resume(rest);
        _message.ReadMembers(ref reader, rest, log);
        ReadChoiceMembers(ref reader, rest, log, ref chunk, index: 0);
        ReadChoiceList(ref reader, rest, log, ref chunk);
        ReadMembers(ref reader, rest, log, ref chunk);
    }

    private void ReadChoices(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            ReadChoiceList(ref reader, data, log, ref chunk);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            throw new JsonException("The choices are no list.");
        }
    }

    private void ReadChoiceList(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadChoiceMembers(ref reader, data, log, ref chunk, index: -1);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadChoiceMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk, int index)
    {
        var (messageAt, logprobsAt) = (-1, default(Range));
        FinishReason? finish = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIChatNames.FinishReason))
            {
                finish = OpenAIChatFinishReasons.Read(ref reader);
            }
            else if (name.SequenceEqual(OpenAIChatNames.Index))
            {
                index = (int)(reader.ReadCount() ?? 0);
            }
            else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(OpenAIChatNames.Logprobs))
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                logprobsAt = start..(int)reader.BytesConsumed;
            }
            else if (!name.SequenceEqual(isStream ? OpenAIChatNames.Delta : OpenAIChatNames.Message))
            {
                reader.Skip();
            }
            else if (index == 0)
            {
                Remember(reader, data, chunk, finish);
                chunk.HasDelta = true;
                _message.Read(ref reader, data, log);
            }
            else
            {
                // Whose it is may be said after it.
                messageAt = (int)reader.TokenStartIndex;
                reader.Skip();
            }
        }

        if (index > 0)
        {
            HasUnread = true;
            return;
        }

        if (messageAt >= 0)
        {
            var rest = data[messageAt..(int)reader.BytesConsumed];
            var message = new Utf8JsonReader(rest);
            message.Read();
            _message.Read(ref message, rest, log);
        }

        ReadLogprobs(data[logprobsAt], log);
        HasFirstChoice = true;
        chunk.Finish = finish ?? chunk.Finish;
    }

    // Those of a text stand in one list, those of a refusal in another.
    private void ReadLogprobs(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = new Utf8JsonReader(json);
        if (json.IsEmpty || !reader.Read())
        {
            return;
        }

        while (reader.NextMember())
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                log.AddLogprobs(_message.TextPart, LogprobJson.ReadList(reader.ReadSlice(json)));
            }
            else
            {
                reader.Skip();
            }
        }
    }

    // Only a beginning that has said nothing of its own may be passed over the next time.
    private void Remember(in Utf8JsonReader reader, ReadOnlySpan<byte> data, in Chunk chunk, FinishReason? finish)
    {
        var saysNothing = chunk is { IsEmpty: true, HasDelta: false, ChoicesAt: < 0 } && finish is null && !HasFirstChoice && !HasUnread;
        if (isStream && saysNothing && reader.TokenType == JsonTokenType.StartObject)
        {
            _head.Remember(data, reader);
        }
    }
}
