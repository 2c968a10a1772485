using System.Text;

namespace Mirascope.Gen;

/// <content>What decoders write into it.</content>
internal sealed partial class ResponseLog
{
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
}
