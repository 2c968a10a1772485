using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>One item of an answer while it grows.</summary>
internal sealed class OpenAIResponsesItem(int place)
{
    private readonly List<(OpenAIResponsesEventKind Kind, int Index, int Part)> _parts = [];
    private StringBuilder? _held;
    private int _call = -1;
    private bool _hasArguments;

    public int Place { get; } = place;

    /// <summary>Whether it has come whole.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether it has anything of a kind.</summary>
    public bool Has(OpenAIResponsesEventKind kind) => _parts.Exists(part => part.Kind == kind);

    /// <summary>The part of the log that holds the text at an index; -1 where there is none.</summary>
    public int TextAt(int index)
    {
        var at = _parts.FindIndex(part => part.Kind == OpenAIResponsesEventKind.Text && part.Index == index);
        return at < 0 ? -1 : _parts[at].Part;
    }

    /// <summary>Adds to the part of a kind at an index.</summary>
    public void Add(OpenAIResponsesEventKind kind, int index, string? text, ResponseLog log)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var part = PartOf(kind, index, log);
        switch (kind)
        {
            case OpenAIResponsesEventKind.Text:
                log.AddText(part, text);
                break;
            case OpenAIResponsesEventKind.Refusal:
                log.AddRefusal(part, text);
                break;
            default:
                log.AddThought(part, text);
                break;
        }
    }

    /// <summary>Reads an item that has only begun.</summary>
    public void Begin(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var type = JsonSearch.FindText(json, OpenAIResponsesNames.Type);
        if (type is OpenAIResponsesNames.FunctionCall or OpenAIResponsesNames.CustomToolCall)
        {
            OpenCall(json, type, log);
        }
    }

    /// <summary>Adds to what a tool is called with; held back until the item says which tool.</summary>
    public void AddArguments(string text, ResponseLog log)
    {
        _hasArguments |= text.Length > 0;
        if (_call < 0)
        {
            (_held ??= new StringBuilder()).Append(text);
        }
        else
        {
            log.AddArguments(_call, text);
        }
    }

    /// <summary>Reads a call that is whole.</summary>
    public void FinishCall(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var type = JsonSearch.FindText(json, OpenAIResponsesNames.Type)!;
        OpenCall(json, type, log);
        if (!_hasArguments)
        {
            AddArguments(JsonSearch.FindText(json, IsFreeform(type) ? OpenAIResponsesNames.Input : OpenAIResponsesNames.Arguments) ?? "", log);
        }
    }

    private static bool IsFreeform(string type) => type == OpenAIResponsesNames.CustomToolCall;

    // The id of the call answers it, not the id of the item.
    private void OpenCall(ReadOnlySpan<byte> json, string type, ResponseLog log)
    {
        if (_call >= 0)
        {
            return;
        }

        _call = log.OpenTool(JsonSearch.FindText(json, OpenAIResponsesNames.CallId), JsonSearch.FindText(json, OpenAIResponsesNames.Name), IsFreeform(type));
        if (_held is not null)
        {
            log.AddArguments(_call, _held.ToString());
        }
    }

    private int PartOf(OpenAIResponsesEventKind kind, int index, ResponseLog log)
    {
        foreach (var known in _parts)
        {
            if (known.Kind == kind && known.Index == index)
            {
                return known.Part;
            }
        }

        var part = log.OpenPart(kind switch
        {
            OpenAIResponsesEventKind.Text => PartKind.Text,
            OpenAIResponsesEventKind.Refusal => PartKind.Refusal,
            _ => PartKind.Thought,
        });
        _parts.Add((kind, index, part));
        return part;
    }
}
