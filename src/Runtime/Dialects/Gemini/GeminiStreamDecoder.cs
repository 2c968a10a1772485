namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Decodes a stream of whole answers, each with what is new. There is no terminal event: the stream is complete when the answer
/// has said why it stopped and the body ends, since usage may come after the reason.
/// </summary>
internal sealed class GeminiStreamDecoder : StreamDecoder
{
    private readonly GeminiAnswerReader _answer = new();

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null || data.IsEmpty)
        {
            return false;
        }

        var (before, reason) = (log.Entries.Count, log.FinishReason);
        Error = _answer.Read(data, log);
        if (_answer.IsForeign && log.Entries.Count == before)
        {
            log.AddRaw(name, data);
        }

        return Error is not null || log.Entries.Count > before || log.FinishReason != reason;
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
