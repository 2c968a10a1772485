using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>
/// Puts a message together in the log, the same from a stream and from a whole answer: one part for each text and each thought, one
/// for each call and one for the tool plan.
/// </summary>
internal sealed class CohereMessage
{
    // Few are open at a time, and the last is nearly always the one asked for. Contents and calls are counted apart.
    private readonly List<(PartKind Kind, int Index, int Part)> _parts = [];
    private StringBuilder? _plan;

    /// <summary>Opens a content, or adds to it; what it is comes with it.</summary>
    public void AddContent(int index, in CohereContent content, bool isNew, ResponseLog log)
    {
        if (content.Thought is { } thought)
        {
            log.AddThought(PartOf(PartKind.Thought, index, isNew, log), thought);
        }

        if (content.Text is { } text)
        {
            log.AddText(PartOf(PartKind.Text, index, isNew, log), text);
        }
    }

    /// <summary>Opens a call.</summary>
    public void AddCall(int index, in CohereToolPiece call, ResponseLog log)
    {
        var part = log.OpenTool(call.Id, call.Name);
        _parts.Add((PartKind.ToolCall, index, part));
        log.AddArguments(part, call.Arguments ?? "");
    }

    /// <summary>Adds to a call; false where there is none to add to.</summary>
    public bool TryAddArguments(int index, string? arguments, ResponseLog log)
    {
        var part = Find(PartKind.ToolCall, index);
        if (part >= 0)
        {
            log.AddArguments(part, arguments ?? "");
        }

        return part >= 0;
    }

    /// <summary>Adds to the tool plan, which is handed over when it is whole.</summary>
    public void AddPlan(string? text) => (_plan ??= new StringBuilder()).Append(text);

    /// <summary>The plan is whole: hands it over as the member it goes back in.</summary>
    public void EndPlan(ResponseLog log)
    {
        if (_plan is not { Length: > 0 } plan)
        {
            return;
        }

        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString(CohereNames.ToolPlan, plan.ToString());
            writer.WriteEndObject();
        }

        _plan = null;
        log.AddWhole(new ProviderPart(CohereNames.Dialect, CohereNames.ToolPlanPart, Encoding.UTF8.GetString(json.WrittenSpan)));
    }

    /// <summary>Adds what one citation says: a citation for each of its sources.</summary>
    public void AddCitations(ReadOnlySpan<byte> json, ResponseLog log)
    {
        foreach (var (content, citation) in CohereCitationReader.Read(json))
        {
            log.AddCitation(Math.Max(Find(PartKind.Text, content), Find(PartKind.Thought, content)), citation);
        }
    }

    /// <summary>Adds how likely the tokens of a text were.</summary>
    public void AddLogprobs(int index, IReadOnlyList<TokenLogprob> tokens, ResponseLog log) => log.AddLogprobs(Find(PartKind.Text, index), tokens);

    private int PartOf(PartKind kind, int index, bool isNew, ResponseLog log)
    {
        var part = isNew ? -1 : Find(kind, index);
        if (part < 0)
        {
            part = log.OpenPart(kind);
            _parts.Add((kind, index, part));
        }

        return part;
    }

    private int Find(PartKind kind, int index)
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i].Index == index && _parts[i].Kind == kind)
            {
                return _parts[i].Part;
            }
        }

        return -1;
    }
}
