using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>What a dialect made of an answer.</summary>
internal sealed class DecodedAnswer
{
    public ResponseLog Log { get; } = new();

    public ProviderError? Error { get; private set; }

    /// <summary>Whether the terminal event was seen; always so for a whole answer that is no error.</summary>
    public bool IsComplete { get; private set; }

    public string Text => Join(EntryKind.Text);

    public string Thoughts => Join(EntryKind.Thought);

    public string Refusal => Join(EntryKind.Refusal);

    /// <summary>The message as it is sent back.</summary>
    public Message Message => ResponseFolder.ToMessage(Log);

    public IReadOnlyList<T> Entries<T>(EntryKind kind, Func<LogEntry, T> select)
    {
        var found = new List<T>();
        for (var i = 0; i < Log.Entries.Count; i++)
        {
            if (Log.Entries[i].Kind == kind)
            {
                found.Add(select(Log.Entries[i]));
            }
        }

        return found;
    }

    public string ToolText() => string.Join("; ", Log.ToolCalls.Select(call => $"{call.Id}:{call.Name}:{call.Arguments}"));

    /// <summary>Notes how it ended.</summary>
    public DecodedAnswer End(ProviderError? error, bool isComplete)
    {
        (Error, IsComplete) = (error, isComplete);
        if (isComplete)
        {
            Log.Complete();
        }

        return this;
    }

    private string Join(EntryKind kind) => TextGatherer.FromStart(Log.Entries, kind).Join();
}
