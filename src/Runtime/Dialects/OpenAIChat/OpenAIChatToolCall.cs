using System.Text;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// One tool call while it grows. The log wants id and name at its start, so what comes earlier is held back until both are
/// known, or until arguments show that there will be no id.
/// </summary>
internal sealed class OpenAIChatToolCall(int? index, (string Wire, string Unique) id)
{
    private StringBuilder? _held;
    private string _name = "";
    private bool _isFreeform;
    private bool _isClosed;
    private int _part = -1;

    public int? Index { get; } = index;

    /// <summary>The id as the wire has it.</summary>
    public string WireId { get; private set; } = id.Wire;

    /// <summary>The id it goes by.</summary>
    public string Id { get; private set; } = id.Unique;

    public void Add(in OpenAIChatToolPiece piece, ResponseLog log)
    {
        if (_isClosed)
        {
            return;
        }

        if (_part < 0)
        {
            if (WireId.Length == 0)
            {
                WireId = Id = piece.Id;
            }

            _name = _name.Length == 0 ? piece.Name : _name;
            _isFreeform |= piece.IsFreeform;
            if (_name.Length == 0 || (Id.Length == 0 && piece.Arguments.Length == 0))
            {
                (_held ??= new StringBuilder()).Append(piece.Arguments);
                return;
            }

            Open(log);
        }

        log.AddArguments(_part, piece.Arguments);
    }

    public void Close(ResponseLog log)
    {
        if (_part < 0)
        {
            Open(log);
        }

        _isClosed = true;
    }

    private void Open(ResponseLog log)
    {
        _part = log.OpenTool(Id, _name, _isFreeform);
        if (_held is not null)
        {
            log.AddArguments(_part, _held.ToString());
        }
    }
}
