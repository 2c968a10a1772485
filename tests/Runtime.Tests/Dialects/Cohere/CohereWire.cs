using Mirascope.Gen.Dialects.Cohere;

namespace Mirascope.Gen.Tests.Dialects.Cohere;

/// <summary>Cohere's events and what becomes of them.</summary>
internal static class CohereWire
{
    public static readonly DialectDriver Driver = new(new CohereDialect());

    /// <summary>An event about a content or a call.</summary>
    public static string Event(string type, string message, int index = 0) => $$"""{"type":"{{type}}","index":{{index}},"delta":{"message":{{message}} } }""";

    public static string Begin(string kind, int index = 0) => Event("content-start", $$"""{"content":{"type":"{{kind}}","{{kind}}":""} }""", index);

    public static string Delta(string kind, string text, int index = 0) => Event("content-delta", $$"""{"content":{"{{kind}}":"{{text}}"} }""", index);

    public static string Plan(string text) => $$"""{"type":"tool-plan-delta","delta":{"message":{"tool_plan":"{{text}}"} } }""";

    public static string Call(string id, string arguments, int index = 0) =>
        Event("tool-call-start", $$"""{"tool_calls":{"id":"{{id}}","type":"function","function":{"name":"find","arguments":"{{arguments}}"} } }""", index);

    public static string Arguments(string fragment, int index = 0) =>
        Event("tool-call-delta", $$"""{"tool_calls":{"function":{"arguments":"{{fragment}}"} } }""", index);

    public static string End(string reason, string more = "") => $$"""{"type":"message-end","delta":{"finish_reason":"{{reason}}"{{more}} } }""";

    /// <summary>A stream that begins, has these events, and ends for this reason.</summary>
    public static DecodedAnswer Stream(string reason, params string[] events) => Driver.Events([
        """{"id":"a1","type":"message-start","delta":{"message":{"role":"assistant","content":[],"tool_plan":"","tool_calls":[],"citations":[]}}}""", .. events, End(reason)]);

    /// <summary>A message's parts in short.</summary>
    public static string Short(Message message) => string.Join(' ', message.Content.Select(part => part switch
    {
        TextPart text => $"says:{text.Text}",
        ThoughtPart thought => $"thinks:{thought.Text}",
        ToolCallPart call => $"calls:{call.Call.Id}:{call.Call.Arguments}",
        ProviderPart own => $"{own.Type}:{own.Json}",
        _ => part.ToString(),
    }));
}
