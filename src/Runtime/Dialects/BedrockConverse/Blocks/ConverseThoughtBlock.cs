namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>A thought and its seal, or one that only the provider can read.</summary>
internal sealed class ConverseThoughtBlock(int index) : ConverseBlock(index)
{
    private int _part = -1;
    private string? _redacted;

    public override bool Add(scoped in ConverseDelta delta, ResponseLog log)
    {
        switch (delta.Kind)
        {
            case ConverseDeltaKind.Thought:
                log.AddThought(Part(log), delta.Text);
                return true;
            case ConverseDeltaKind.Signature:
                log.AddSignature(Part(log), delta.Text);
                return true;
            case ConverseDeltaKind.Redacted:
                _redacted = _redacted is null ? delta.Text : Join(_redacted, delta.Text);
                return true;
            default:
                return false;
        }
    }

    public override void Close(ResponseLog log)
    {
        if (_redacted is not null)
        {
            log.AddWhole(new RedactedThoughtPart(_redacted) { Provider = BedrockConverseDialect.DialectName });
        }
    }

    private int Part(ResponseLog log) => _part < 0 ? _part = log.OpenPart(PartKind.Thought) : _part;

    // Each piece is encoded for itself.
    private static string Join(string first, string second) =>
        Convert.ToBase64String([.. Convert.FromBase64String(first), .. Convert.FromBase64String(second)]);
}
