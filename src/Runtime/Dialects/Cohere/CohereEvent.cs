using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>One event of a stream, its members read in any order.</summary>
internal ref struct CohereEvent
{
    private readonly ReadOnlySpan<byte> _data;

    private CohereEvent(ReadOnlySpan<byte> data) => _data = data;

    public CohereEventKind Kind { get; private set; }

    /// <summary>Which of the message's contents, or of its calls.</summary>
    public int Index { get; private set; }

    /// <summary>The answer's id.</summary>
    public string? Id { get; private set; }

    public CohereContent Content { get; private set; }

    public string? ToolPlan { get; private set; }

    public CohereToolPiece Call { get; private set; }

    /// <summary>The citation as the wire has it; empty where there is none.</summary>
    public ReadOnlySpan<byte> Citation { get; private set; }

    /// <summary>How likely the text's tokens were; null where that is not said.</summary>
    public IReadOnlyList<TokenLogprob>? Logprobs { get; private set; }

    public string? FinishReason { get; private set; }

    public Usage? Usage { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Reads an event's data.</summary>
    /// <param name="name">The event's name, which counts where the data has no type.</param>
    /// <param name="data">The data.</param>
    public static CohereEvent Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var read = new CohereEvent(data) { Kind = CohereEventKinds.Of(name) };
        var reader = JsonMembers.Enter(data, "An event");
        while (reader.NextMember())
        {
            var member = reader.NameUtf8();
            reader.Read();
            if (reader.TokenType == JsonTokenType.String && member.SequenceEqual(CohereNames.Type))
            {
                read.Kind = CohereEventKinds.Of(reader.ValueSpan);
            }
            else if (member.SequenceEqual("index"u8))
            {
                read.Index = (int)(reader.ReadCount() ?? 0);
            }
            else if (reader.TokenType == JsonTokenType.StartObject && member.SequenceEqual("delta"u8))
            {
                read.ReadDelta(ref reader);
            }
            else if (member.SequenceEqual(CohereNames.Id))
            {
                read.Id = reader.ReadAnyAsText(data);
            }
            else if (member.SequenceEqual(CohereNames.Logprobs))
            {
                read.Logprobs = CohereLogprobReader.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
        return read;
    }

    private void ReadDelta(ref Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            var member = reader.NameUtf8();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && member.SequenceEqual(CohereNames.Message))
            {
                ReadMessage(ref reader);
            }
            else if (member.SequenceEqual(CohereNames.FinishReason))
            {
                FinishReason = reader.ReadAnyAsText(_data);
            }
            else if (member.SequenceEqual(CohereNames.Usage))
            {
                Usage = CohereUsageReader.Read(ref reader, _data);
            }
            else if (member.SequenceEqual(CohereNames.Error))
            {
                Error = reader.ReadAnyAsText(_data);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    // A beginning has lists in these places, and nothing in them.
    private void ReadMessage(ref Utf8JsonReader reader)
    {
        while (reader.NextMember())
        {
            var member = reader.NameUtf8();
            reader.Read();
            if (member.SequenceEqual(CohereNames.ToolPlan))
            {
                ToolPlan = reader.ReadTextOrSkip();
            }
            else if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (member.SequenceEqual(CohereNames.Content))
            {
                Content = CohereContent.Read(ref reader);
            }
            else if (member.SequenceEqual(CohereNames.ToolCalls))
            {
                Call = CohereToolPiece.Read(ref reader, _data);
            }
            else if (member.SequenceEqual(CohereNames.Citations))
            {
                Citation = reader.ReadSlice(_data);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
