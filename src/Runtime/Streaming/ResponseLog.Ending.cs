namespace Mirascope.Gen;

/// <content>How an answer ends: the reason is noted when it comes and handed out, after the tool calls, when nothing can break any more.</content>
internal sealed partial class ResponseLog
{
    private bool _isComplete;

    /// <summary>Notes why the model stopped. Said again, the last reason holds.</summary>
    public void Finish(FinishReason reason) => FinishReason = reason;

    /// <summary>The answer is whole: hands out its tool calls, then why it ended. Does nothing the second time.</summary>
    public void Complete()
    {
        if (_isComplete)
        {
            return;
        }

        _isComplete = true;
        for (var part = 0; part < _parts.Count; part++)
        {
            if (_parts[part].Kind == PartKind.ToolCall)
            {
                HandOut(part);
            }
        }

        if (FinishReason is { } reason)
        {
            Add(EntryKind.Finished, -1, reason);
        }
    }

    private void HandOut(int part)
    {
        var state = _parts[part];
        var call = new ToolCall(state.ToolId, state.ToolName, state.Text)
        {
            IsFreeform = state.IsFreeform,
            Incomplete = FinishReason?.Class switch
            {
                FinishClass.Length => "The answer met its token limit inside or after this call, so its arguments may be cut off.",
                FinishClass.ContentFilter => "A filter cut the answer off, so the call's arguments may be cut off.",
                FinishClass.Error => "The provider says that the answer failed, so the call may be cut off.",
                _ => null,
            },
        };
        state.Call = call;
        _toolCalls.Add(call);
        Add(EntryKind.ToolCompleted, part, call);
    }
}
