using System.Text;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Text, and what it cites. The vocabulary's text has no citations, so they follow it as a provider part that holds the list;
/// the encoder puts the two together again. Citations of no text become a block of their own.
/// </summary>
internal sealed class ConverseTextBlock(int index) : ConverseBlock(index)
{
    private int _part = -1;
    private StringBuilder? _citations;

    public override bool Add(scoped in ConverseDelta delta, ResponseLog log)
    {
        switch (delta.Kind)
        {
            case ConverseDeltaKind.Text:
                AddText(delta.Text, log);
                return true;
            case ConverseDeltaKind.Citation:
                log.AddCitation(_part, ConverseCitations.Read(delta.Json, null));
                _citations = _citations is null ? new StringBuilder("[") : _citations.Append(',');
                _citations.Append(Encoding.UTF8.GetString(delta.Json));
                return true;
            default:
                return false;
        }
    }

    public void AddText(string text, ResponseLog log)
    {
        if (_part < 0 && text.Length > 0)
        {
            _part = log.OpenPart(PartKind.Text);
        }

        if (text.Length > 0)
        {
            log.AddText(_part, text);
        }
    }

    public override void Close(ResponseLog log)
    {
        if (_citations is null)
        {
            return;
        }

        var list = _citations.Append(']').ToString();
        log.AddWhole(_part >= 0
            ? ConverseCitations.ToPart(list)
            : new ProviderPart(BedrockConverseDialect.DialectName, "citationsContent", $"{{\"citationsContent\":{{\"citations\":{list}}}}}"));
    }
}
