namespace Mirascope.Gen;

/// <summary>One step of a stream.</summary>
public readonly struct CallResponseChunk
{
    private readonly string? _content;
    private readonly string? _thought;
    private readonly object? _usage;

    internal CallResponseChunk(string? content, string? thought, FinishReason? finishReason, object? usage, ReadOnlyMemory<byte> raw)
    {
        _content = content;
        _thought = thought;
        FinishReason = finishReason;
        _usage = usage;
        Raw = raw;
    }

    /// <summary>What is new of the answer's text; empty where the step brings none.</summary>
    public string Content => _content ?? "";

    /// <summary>What is new of the model's thoughts; empty where the step brings none.</summary>
    public string Thought => _thought ?? "";

    /// <summary>Why the model stopped, on the step that says so.</summary>
    public FinishReason? FinishReason { get; }

    /// <summary>What has been used so far, on the steps that say so.</summary>
    public Usage? Usage => LaterUsage.Of(_usage);

    /// <summary>
    /// The data of the event as the provider sent it, UTF-8. It lies in the stream's own buffer: read or copy it before asking
    /// for the next step. Empty when a stream is replayed.
    /// </summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>What is new of the answer's text.</summary>
    public override string ToString() => Content;
}
