namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Decodes a stream of events, told by their <c>type</c>. It is complete at <c>message-end</c>, which brings the reason and the usage;
/// the <c>[DONE]</c> that may follow says nothing.
/// </summary>
/// <remarks>
/// Stated tolerances: a content or a call that begins again at the same index is another one, a text delta without a beginning begins
/// one, and a piece of a call that never began is kept as a raw event.
/// </remarks>
internal sealed class CohereStreamDecoder : StreamDecoder
{
    private readonly CohereMessage _message = new();

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null || data.IsEmpty || data.SequenceEqual("[DONE]"u8))
        {
            return false;
        }

        if (CohereTextDelta.TryRead(data, out var index, out var content))
        {
            _message.EndPlan(log);
            _message.AddContent(index, content, isNew: false, log);
            return true;
        }

        var read = CohereEvent.Read(name, data);
        if (read.Kind == CohereEventKind.ToolPlan)
        {
            _message.AddPlan(read.ToolPlan);
            return true;
        }

        _message.EndPlan(log);
        if (!TryAdd(read, data, log))
        {
            log.AddRaw(name, data);
        }

        if (read.Logprobs is { } tokens)
        {
            _message.AddLogprobs(read.Index, tokens, log);
        }

        return true;
    }

    private bool TryAdd(in CohereEvent read, ReadOnlySpan<byte> data, ResponseLog log)
    {
        switch (read.Kind)
        {
            case CohereEventKind.ContentDelta or CohereEventKind.ContentStart when !read.Content.IsForeign:
                _message.AddContent(read.Index, read.Content, read.Kind == CohereEventKind.ContentStart, log);
                return true;
            case CohereEventKind.CallDelta:
                return _message.TryAddArguments(read.Index, read.Call.Arguments, log);
            case CohereEventKind.CallStart:
                _message.AddCall(read.Index, read.Call, log);
                return true;
            case CohereEventKind.Citation when !read.Citation.IsEmpty:
                _message.AddCitations(read.Citation, log);
                return true;
            case CohereEventKind.MessageStart:
                log.Start(read.Id, null);
                return true;
            case CohereEventKind.MessageEnd:
                ReadEnd(read, log);
                return true;
            case CohereEventKind.Error:
                Error = CohereErrorReader.ReadEvent(data);
                return true;
            default:
                return read.Kind == CohereEventKind.PartEnd;
        }
    }

    private void ReadEnd(in CohereEvent read, ResponseLog log)
    {
        if (read.Usage is { } usage)
        {
            log.SetUsage(usage);
        }

        if (read.Error is { Length: > 0 } error)
        {
            Error = new ProviderError(null, null, error);
            return;
        }

        if (CohereFinishReasons.Of(read.FinishReason) is { } reason)
        {
            log.Finish(reason);
        }

        IsComplete = true;
    }
}
