using System.Text.Json;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>One item of an answer: what it is when it begins, how it grows, and what it is when it is done.</summary>
internal abstract class OpenAIResponsesItem(string id)
{
    public string Id { get; } = id;

    /// <summary>Writes the item's members.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="status"><c>in_progress</c> with nothing in it yet, or <c>completed</c> or <c>incomplete</c> with everything.</param>
    public abstract void Write(Utf8JsonWriter json, string status);

    /// <summary>The events between the item's first and its last, each with its members but for place and id.</summary>
    public abstract IEnumerable<(string Event, Action<Utf8JsonWriter> Members)> Growth();

    protected void WriteHead(Utf8JsonWriter json, string type, string? status)
    {
        json.WriteString("id", Id);
        json.WriteString("type", type);
        if (status is not null)
            json.WriteString("status", status);
    }
}
