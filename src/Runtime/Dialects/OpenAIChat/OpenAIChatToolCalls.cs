using System.Globalization;
using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Puts tool calls together. A call is told by its index; the first id and the first name that are not empty hold; a piece
/// without an index belongs to the last call unless it brings a new id; an index used again with another id and a name is
/// another call. In a whole answer every element is a call of its own.
/// </summary>
/// <remarks>Pieces that come for a call after the model has said why it stopped are dropped: that call has been handed out.</remarks>
internal sealed class OpenAIChatToolCalls(bool isStream)
{
    private readonly List<OpenAIChatToolCall> _calls = [];

    /// <summary>Reads a member <c>tool_calls</c>.</summary>
    public void ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        for (var position = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; position++)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                Add(OpenAIChatToolPiece.Read(ref reader, source), position, log);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>Reads a member <c>function_call</c>, the form before there were several calls: one call without an id.</summary>
    public void ReadFunctionCall(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ResponseLog log)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var piece = new OpenAIChatToolPiece { Index = -1 };
            piece.ReadFunction(ref reader, source);
            Add(piece, 0, log);
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>Opens the calls that still wait for an id or a name, and closes them all.</summary>
    public void Finish(ResponseLog log)
    {
        foreach (var call in _calls)
        {
            call.Close(log);
        }
    }

    private void Add(in OpenAIChatToolPiece piece, int position, ResponseLog log)
    {
        var call = Find(piece, position);
        if (call is null)
        {
            if (piece.IsEmpty)
            {
                return;
            }

            call = new OpenAIChatToolCall(piece.Index, Unique(piece.Id));
            _calls.Add(call);
        }

        call.Add(piece, log);
    }

    private OpenAIChatToolCall? Find(in OpenAIChatToolPiece piece, int position)
    {
        if (!isStream || _calls.Count == 0)
        {
            return null;
        }

        var (id, index) = (piece.Id, piece.Index);
        if (index is not null && _calls.FindLast(call => call.Index == index) is { } same)
        {
            return id.Length > 0 && same.WireId.Length > 0 && same.WireId != id && piece.Name.Length > 0 ? null : same;
        }

        var last = _calls[^1];
        if (id.Length > 0)
        {
            var known = index is null || piece.Name.Length == 0 ? _calls.FindLast(call => call.WireId == id) : null;
            return known ?? (index is null && piece.Name.Length == 0 && last.WireId.Length == 0 ? last : null);
        }

        return index is not null || (position > 0 && piece.Name.Length > 0) ? null : last;
    }

    // Two calls of one id could not be answered apart.
    private (string Wire, string Unique) Unique(string id)
    {
        var unique = id;
        for (var n = 2; id.Length > 0 && _calls.Exists(call => call.Id == unique); n++)
        {
            unique = $"{id}-{n.ToString(CultureInfo.InvariantCulture)}";
        }

        return (id, unique);
    }
}
