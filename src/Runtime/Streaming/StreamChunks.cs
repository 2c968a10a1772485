namespace Mirascope.Gen;

/// <summary>Makes the step of a stream from a log entry.</summary>
internal static class StreamChunks
{
    /// <summary>False for entries that are no step of their own, such as a fragment of a tool's arguments.</summary>
    public static bool TryMake(StreamReading reading, out CallResponseChunk chunk, out ToolCall? call)
    {
        ref readonly var entry = ref reading.Current;
        call = null;
        switch (entry.Kind)
        {
            case EntryKind.Text:
                chunk = new CallResponseChunk(entry.Text, null, null, null, reading.CurrentRaw);
                return true;
            case EntryKind.Thought:
                chunk = new CallResponseChunk(null, entry.Text, null, null, reading.CurrentRaw);
                return true;
            case EntryKind.ToolCompleted:
                call = (ToolCall)entry.Value!;
                chunk = new CallResponseChunk(null, null, null, null, reading.CurrentRaw);
                return true;
            case EntryKind.Usage:
                chunk = new CallResponseChunk(null, null, null, entry.Value, reading.CurrentRaw);
                return true;
            case EntryKind.Finished:
                chunk = new CallResponseChunk(null, null, (FinishReason)entry.Value!, null, reading.CurrentRaw);
                return true;
            default:
                chunk = default;
                return false;
        }
    }
}
