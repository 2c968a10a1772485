namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Decodes a stream of whole answers, each with what is new. There is no terminal event: the stream is complete when the answer
/// has said why it stopped and the body ends, since usage may come after the reason.
/// </summary>
internal sealed class GeminiStreamDecoder : StreamDecoder
{
    private readonly GeminiAnswerReader _answer = new();
    private readonly GeminiTextDelta _delta = new();

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null || data.IsEmpty)
        {
            return false;
        }

        if (_delta.TryRead(data, out var text, out var usage))
        {
            _answer.Add(_delta.IsThought, text, usage, _delta.Later, log);
            return true;
        }

        if (GeminiTextEvent.TryRead(data, out var read))
        {
            log.Start(read.Id, read.Model);
            _answer.Add(read.IsThought, read.Text, data[read.UsageAt], later: null, log);
            _delta.Remember(data, read);
            return true;
        }

        _delta.Forget();
        var (before, reason) = (log.Entries.Count, log.FinishReason);
        Error = _answer.Read(data, log);
        if (_answer.IsForeign && log.Entries.Count == before)
        {
            log.AddRaw(name, data);
        }

        return Error is not null || _answer.HasUsage || log.Entries.Count > before || log.FinishReason != reason;
    }

    public override void End(ResponseLog log)
    {
        if (Error is null && log.FinishReason is not null)
        {
            _answer.Complete(log);
            IsComplete = true;
        }
    }
}
