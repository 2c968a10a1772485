using System.Text;

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

    /// <summary>Opens a part and returns its index.</summary>
    public int OpenPart(PartKind kind)
    {
        _parts.Add(new PartState(kind, Gather(DeltaOf(kind))));
        return _parts.Count - 1;
    }

    /// <summary>Opens a tool call and returns its index.</summary>
    public int OpenTool(string? id, string? name, bool isFreeform = false)
    {
        _parts.Add(new PartState(PartKind.ToolCall, Gather(EntryKind.ToolDelta))
        {
            ToolId = id ?? "",
            ToolName = name ?? "",
            IsFreeform = isFreeform,
        });
        Add(EntryKind.ToolStarted, _parts.Count - 1);
        return _parts.Count - 1;
    }

    /// <summary>Adds text to a part; empty text adds nothing.</summary>
    public void AddText(int part, string text) => AddDelta(EntryKind.Text, part, text);

    /// <summary>Adds to a thought.</summary>
    public void AddThought(int part, string text) => AddDelta(EntryKind.Thought, part, text);

    /// <summary>Adds to a refusal.</summary>
    public void AddRefusal(int part, string text) => AddDelta(EntryKind.Refusal, part, text);

    /// <summary>Adds to a tool call's arguments.</summary>
    public void AddArguments(int part, string fragment) => AddDelta(EntryKind.ToolDelta, part, fragment);

    /// <summary>Adds to a thought's signature.</summary>
    public void AddSignature(int part, string signature)
    {
        if (signature.Length > 0)
        {
            _parts[part].Signature += signature;
            Add(EntryKind.Signature, part, signature);
        }
    }

    /// <summary>Adds a citation.</summary>
    /// <param name="part">The part it supports, or -1.</param>
    /// <param name="citation">The citation.</param>
    public void AddCitation(int part, Citation citation)
    {
        (_citations ??= []).Add(citation);
        Add(EntryKind.Citation, part, citation);
    }

    /// <summary>Adds how likely tokens were; none adds nothing.</summary>
    /// <param name="part">The part they belong to, or -1.</param>
    /// <param name="tokens">The tokens.</param>
    public void AddLogprobs(int part, IReadOnlyList<TokenLogprob> tokens)
    {
        if (tokens.Count > 0)
        {
            (_logprobs ??= []).AddRange(tokens);
            Add(EntryKind.Logprobs, part, tokens);
        }
    }

    /// <summary>Adds a part that comes whole.</summary>
    public void AddWhole(ContentPart whole)
    {
        if (whole is RedactedThoughtPart { Provider: null } redacted)
        {
            whole = redacted with { Provider = Dialect };
        }

        _parts.Add(new PartState(PartKind.Whole, Gather(EntryKind.Whole)) { Whole = whole });
        Add(EntryKind.Whole, _parts.Count - 1, whole);
    }

    /// <summary>Replaces what is known of the usage.</summary>
    public void SetUsage(Usage usage) => KeepUsage(usage);

    /// <inheritdoc cref="SetUsage(Usage)"/>
    public void SetUsage(LaterUsage usage) => KeepUsage(usage);

    /// <summary>Keeps an event that has no form of its own.</summary>
    public void AddRaw(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) =>
        Add(EntryKind.Raw, -1, new RawEvent(Encoding.UTF8.GetString(name), Encoding.UTF8.GetString(data)));

    private static EntryKind DeltaOf(PartKind kind) => kind switch
    {
        PartKind.Text => EntryKind.Text,
        PartKind.Thought => EntryKind.Thought,
        PartKind.Refusal => EntryKind.Refusal,
        PartKind.ToolCall => EntryKind.ToolDelta,
        _ => EntryKind.Whole,
    };

    private void KeepUsage(object usage)
    {
        _usage = usage;
        Add(EntryKind.Usage, -1, usage);
    }

    private TextGatherer Gather(EntryKind kind) => new(Entries, kind, _parts.Count);

    private void AddDelta(EntryKind kind, int part, string text)
    {
        if (text.Length > 0)
        {
            Add(kind, part, text);
        }
    }

    private void Add(EntryKind kind, int part, object? value = null) => Entries.Add(new LogEntry
    {
        Kind = kind,
        Part = part,
        Value = value,
        RawStart = _rawStart,
        RawLength = _rawLength,
    });
}
