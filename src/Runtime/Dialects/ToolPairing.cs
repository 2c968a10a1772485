using System.Globalization;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// Pairs results with the calls before them, as the provider will: a result for a call nobody made, or a second one for the
/// same call, is refused before anything is sent. Calls that came without an id get one here.
/// </summary>
/// <param name="idLength">How many letters and digits the provider wants of an id; null where any text is one.</param>
internal sealed class ToolPairing(int? idLength = null)
{
    private readonly ToolIds? _ids = idLength is { } length ? new ToolIds(length) : null;
    private readonly List<(ToolCall Call, string Id)> _open = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The id under which a call is sent.</summary>
    public string Call(ToolCall call)
    {
        var id = call.Id;
        for (var n = _used.Count + 1; id.Length == 0 || (call.Id.Length == 0 && _used.Contains(id)); n++)
        {
            id = "call_" + n.ToString(CultureInfo.InvariantCulture);
        }

        _used.Add(id);
        _open.Add((call, id));
        return Fit(id);
    }

    /// <summary>The id of the call that a result answers, and whether its input was free text.</summary>
    public (string Id, bool IsFreeform) Answer(ToolResultPart result)
    {
        var (call, id) = Take(result);
        return (Fit(id), call.IsFreeform);
    }

    /// <summary>The call that a result answers, with the id it came with: for wires on which calls may go without.</summary>
    public ToolCall Close(ToolResultPart result) => Take(result).Call;

    // Without an id of its own, a result answers its tool's first open call.
    private (ToolCall Call, string Id) Take(ToolResultPart result)
    {
        var at = result.Id.Length > 0
            ? _open.FindIndex(open => open.Id == result.Id)
            : _open.FindIndex(open => open.Call.Id.Length == 0 && open.Call.Name == result.Name);
        if (at < 0)
        {
            throw new LlmConfigurationException(_used.Contains(result.Id)
                ? $"The call '{result.Id}' is answered twice. Send one result for each call."
                : $"The result of the tool '{result.Name}' answers the call '{result.Id}', which no assistant's message before it makes. Send the message with the call first.");
        }

        var open = _open[at];
        _open.RemoveAt(at);
        return open;
    }

    private string Fit(string id) => _ids is null ? id : _ids.Fit(id);
}
