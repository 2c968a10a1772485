using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

internal sealed partial class OpenAIChatAnswerReader
{
    private void ReadChoices(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The choices are no list.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadChoice(ref reader, data, log, ref chunk);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadChoice(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, ResponseLog log, ref Chunk chunk)
    {
        var index = -1;
        var messageAt = -1;
        FinishReason? finish = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIChatNames.Index))
            {
                index = (int)(reader.ReadCount() ?? 0);
            }
            else if (name.SequenceEqual(isStream ? OpenAIChatNames.Delta : OpenAIChatNames.Message))
            {
                if (index == 0)
                {
                    _message.Read(ref reader, data, log);
                }
                else
                {
                    // Whose it is may be said after it.
                    messageAt = (int)reader.TokenStartIndex;
                    reader.Skip();
                }
            }
            else if (name.SequenceEqual(OpenAIChatNames.FinishReason))
            {
                finish = OpenAIChatFinishReasons.Read(ref reader);
            }
            else
            {
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

        HasFirstChoice = true;
        chunk.Finish = finish ?? chunk.Finish;
    }
}
