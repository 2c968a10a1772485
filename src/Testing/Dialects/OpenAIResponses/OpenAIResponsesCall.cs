using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>A call of a function. Its output goes back under the id of the call, which is not the id of the item.</summary>
internal sealed class OpenAIResponsesCall(string id, string callId, CalledTool call) : OpenAIResponsesItem(id)
{
    public override void Write(Utf8JsonWriter json, string status)
    {
        WriteHead(json, "function_call", status);
        json.WriteString("arguments", status == "in_progress" ? "" : call.Arguments);
        json.WriteString("call_id", callId);
        json.WriteString("name", call.Name);
    }

    public override IEnumerable<(string Event, Action<Utf8JsonWriter> Members)> Growth()
    {
        foreach (var fragment in Fragments.OfJson(call.Arguments))
            yield return ("response.function_call_arguments.delta", json => json.WriteString("delta", fragment));
        yield return ("response.function_call_arguments.done", json => json.WriteString("arguments", call.Arguments));
    }
}
