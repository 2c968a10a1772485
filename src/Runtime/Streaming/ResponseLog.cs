namespace Mirascope.Gen;

/// <summary>
/// Everything an answer has brought so far, in order: decoders write to it, streams read from it, and the response is folded
/// from it. A streamed answer and a whole one go through the same log, so they cannot differ.
/// </summary>
/// <remarks>
/// Tool calls and the reason of the end are handed out only once the answer is known to be whole: until then the stream may
/// still break, and a call that was handed out cannot be taken back. Not safe for concurrent use.
/// </remarks>
internal sealed partial class ResponseLog
{
    private readonly List<PartState> _parts = [];
    private readonly List<ToolCall> _toolCalls = [];
    private List<Citation>? _citations;
    private List<TokenLogprob>? _logprobs;
    private object? _usage;
    private int _rawStart;
    private int _rawLength;

    public EntryList Entries { get; } = new();

    public IReadOnlyList<PartState> Parts => _parts;

    public IReadOnlyList<ToolCall> ToolCalls => _toolCalls;

    /// <summary>Whether nothing has come yet that says something.</summary>
    public bool IsEmpty => Entries.Count == 0 && _parts.Count == 0;

    public string? Id { get; private set; }

    public string? Model { get; private set; }

    public FinishReason? FinishReason { get; private set; }

    public Usage? Usage => LaterUsage.Of(_usage);

    /// <summary>The dialect the answer speaks: its seals are marked with it. Null where nobody said.</summary>
    public string? Dialect { get; set; }

    /// <summary>The model that was asked for: the one that answers, where the wire does not say. Null where nobody said.</summary>
    public string? RequestedModel { get; set; }

    /// <summary>The citations so far, in order.</summary>
    public IReadOnlyList<Citation> Citations => _citations ?? [];

    /// <summary>How likely the tokens so far were, in order.</summary>
    public IReadOnlyList<TokenLogprob> Logprobs => _logprobs ?? [];

    /// <summary>The bytes the entries since <see cref="LiveFrom"/> came in.</summary>
    public ReadOnlyMemory<byte> Batch { get; private set; }

    /// <summary>The first entry whose event data still lies in <see cref="Batch"/>.</summary>
    public int LiveFrom { get; private set; }

    /// <summary>Entries from now on come from this memory, those before it no longer have theirs.</summary>
    public void BeginBatch(ReadOnlyMemory<byte> batch)
    {
        Batch = batch;
        LiveFrom = Entries.Count;
    }

    /// <summary>Entries from now on come from this stretch of the batch.</summary>
    public void BeginEvent(int start, int length)
    {
        _rawStart = start;
        _rawLength = length;
    }

    /// <summary>Notes who answers. The first id and the first model that are not empty hold.</summary>
    public void Start(string? id, string? model)
    {
        var news = (Id is null && !string.IsNullOrEmpty(id)) || (Model is null && !string.IsNullOrEmpty(model));
        if (!news)
        {
            return;
        }

        Id ??= string.IsNullOrEmpty(id) ? null : id;
        Model ??= string.IsNullOrEmpty(model) ? null : model;
        Add(EntryKind.Started, -1);
    }

    /// <summary>Forgets how an answer ended that said nothing, for another takes its place.</summary>
    public void Restart() => FinishReason = null;

    private void Add(EntryKind kind, int part, object? value = null) => Entries.Add(new LogEntry
    {
        Kind = kind,
        Part = part,
        Value = value,
        RawStart = _rawStart,
        RawLength = _rawLength,
    });
}
