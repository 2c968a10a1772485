namespace Mirascope.Gen;

/// <summary>Makes the public event of a log entry.</summary>
internal static class StreamEvents
{
    public static StreamEvent From(in LogEntry entry, ResponseLog log) => entry.Kind switch
    {
        EntryKind.Started => new ResponseStarted(log.Id, log.Model),
        EntryKind.Text => new TextDelta(entry.Text!) { PartIndex = entry.Part },
        EntryKind.Thought => new ThoughtDelta(entry.Text!) { PartIndex = entry.Part },
        EntryKind.Refusal => new RefusalDelta(entry.Text!) { PartIndex = entry.Part },
        EntryKind.Signature => new ThoughtSigned(entry.Text!) { PartIndex = entry.Part },
        EntryKind.ToolStarted => new ToolCallStarted(log.Parts[entry.Part].ToolId, log.Parts[entry.Part].ToolName) { PartIndex = entry.Part },
        EntryKind.ToolDelta => new ToolCallDelta(log.Parts[entry.Part].ToolId, entry.Text!) { PartIndex = entry.Part },
        EntryKind.ToolCompleted => new ToolCallCompleted((ToolCall)entry.Value!) { PartIndex = entry.Part },
        EntryKind.Whole => new PartCompleted((ContentPart)entry.Value!) { PartIndex = entry.Part },
        EntryKind.Citation => new CitationAdded((Citation)entry.Value!) { PartIndex = entry.Part },
        EntryKind.Logprobs => new LogprobsAdded((IReadOnlyList<TokenLogprob>)entry.Value!) { PartIndex = entry.Part },
        EntryKind.Usage => new UsageUpdated(entry.Usage!),
        EntryKind.Finished => new Finished((FinishReason)entry.Value!),
        EntryKind.Raw => (RawEvent)entry.Value!,
        _ => throw new InvalidOperationException($"The log holds an entry of unknown kind {entry.Kind}."),
    };
}
