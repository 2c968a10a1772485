using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>One event of a stream, its members read in any order.</summary>
internal struct OpenAIResponsesEvent
{
    public OpenAIResponsesEventKind Kind { get; private set; }

    /// <summary>The state an event that ends the answer names by its type.</summary>
    public string? Status { get; private set; }

    /// <summary>What it adds; null where it adds nothing.</summary>
    public string? Delta { get; private set; }

    /// <summary>The item it is about; null where it names none.</summary>
    public int? Item { get; private set; }

    /// <summary>Which part of the item's content, or of its summary.</summary>
    public int Part { get; private set; }

    /// <summary>Where the item or the response lies in the data.</summary>
    public Range Value { get; private set; }

    public bool HasValue { get; private set; }

    /// <summary>Reads an event's data.</summary>
    /// <param name="name">The event's name, which counts where the data has no type.</param>
    /// <param name="data">The data.</param>
    public static OpenAIResponsesEvent Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var read = default(OpenAIResponsesEvent);
        var (hasType, hasError) = (false, false);
        var reader = JsonMembers.Enter(data, "An event");
        while (reader.NextMember())
        {
            var member = reader.NameUtf8();
            reader.Read();
            if (member.SequenceEqual(OpenAIResponsesNames.Type) && reader.TokenType == JsonTokenType.String)
            {
                hasType = true;
                read.Take(reader.ValueSpan);
            }
            else if (member.SequenceEqual(OpenAIResponsesNames.Error))
            {
                hasError = reader.TokenType is not (JsonTokenType.Null or JsonTokenType.False);
                reader.Skip();
            }
            else
            {
                read.ReadMember(ref reader, member);
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
        if (!hasType)
        {
            read.Take(name);
        }

        // A server between may say its error without the protocol's form.
        read.Kind = hasError && read.Kind == OpenAIResponsesEventKind.Unknown ? OpenAIResponsesEventKind.Error : read.Kind;
        return read;
    }

    private void Take(ReadOnlySpan<byte> type)
    {
        Kind = OpenAIResponsesEvents.KindOf(type);
        Status = OpenAIResponsesEvents.StatusOf(type);
    }

    private void ReadMember(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        if (reader.TokenType == JsonTokenType.String && name.SequenceEqual("delta"u8))
        {
            Delta = reader.ReadText();
        }
        else if (name.SequenceEqual("output_index"u8))
        {
            Item = (int?)reader.ReadCount();
        }
        else if (name.SequenceEqual("content_index"u8) || name.SequenceEqual("summary_index"u8))
        {
            Part = (int)(reader.ReadCount() ?? 0);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && (name.SequenceEqual("item"u8) || name.SequenceEqual("response"u8)))
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            (Value, HasValue) = (start..(int)reader.BytesConsumed, true);
        }
        else
        {
            reader.Skip();
        }
    }
}
