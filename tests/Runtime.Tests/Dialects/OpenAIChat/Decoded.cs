using System.Text;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.OpenAIChat;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>What the dialect made of an answer.</summary>
internal sealed class Decoded
{
    private static readonly OpenAIChatDialect Dialect = new(OpenAIChatQuirks.None);

    public ResponseLog Log { get; } = new();

    public ProviderError? Error { get; private set; }

    /// <summary>Whether the terminal event was seen; always so for a whole answer that is no error.</summary>
    public bool IsComplete { get; private set; }

    public string Text => Join(EntryKind.Text);

    public string Thoughts => Join(EntryKind.Thought);

    public string Refusal => Join(EntryKind.Refusal);

    /// <summary>A whole answer.</summary>
    public static Decoded Whole(string body)
    {
        var decoded = new Decoded();
        decoded.Error = Dialect.ReadResponse(Encoding.UTF8.GetBytes(body), decoded.Log);
        decoded.IsComplete = decoded.Error is null;
        return decoded;
    }

    /// <summary>A stream as it stands on the wire.</summary>
    public static Decoded Stream(byte[] body)
    {
        var decoded = new Decoded();
        var decoder = Dialect.CreateStreamDecoder();
        using var reader = new SseReader();
        for (var rest = body.AsMemory(); rest.Length > 0;)
        {
            var space = reader.GetMemory();
            var count = Math.Min(space.Length, rest.Length);
            rest[..count].CopyTo(space);
            reader.Advance(count);
            rest = rest[count..];
            while (reader.TryRead(out var frame))
            {
                decoder.Read(frame.Event, frame.Data, decoded.Log);
            }
        }

        if (reader.TryReadLast(out var last))
        {
            decoder.Read(last.Event, last.Data, decoded.Log);
        }

        return decoded.End(decoder);
    }

    /// <summary>A stream of unnamed events with these data.</summary>
    public static Decoded Events(params string[] data)
    {
        var decoded = new Decoded();
        var decoder = Dialect.CreateStreamDecoder();
        foreach (var each in data)
        {
            decoder.Read(default, Encoding.UTF8.GetBytes(each), decoded.Log);
        }

        return decoded.End(decoder);
    }

    /// <summary>A stream of these deltas of the first choice, then a finish reason and the end.</summary>
    public static Decoded Deltas(params string[] deltas) =>
        Events([.. deltas.Select(Chunk), """{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""", "[DONE]"]);

    /// <summary>A chunk with a delta of the first choice.</summary>
    public static string Chunk(string delta) => $$"""{"id":"a1","model":"m1","choices":[{"index":0,"delta":{{delta}},"finish_reason":null}]}""";

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

    private Decoded End(StreamDecoder decoder)
    {
        Error = decoder.Error;
        IsComplete = decoder.IsComplete;
        if (IsComplete)
        {
            Log.Complete();
        }

        return this;
    }

    private string Join(EntryKind kind) => TextGatherer.FromStart(Log.Entries, kind).Join();
}
