using Mirascope.Gen.Providers.Mistral;

namespace Mirascope.Gen.Tests.Dialects.Mistral;

/// <summary>Mistral's dress of the dialect.</summary>
internal static class MistralWire
{
    public static readonly DialectDriver Driver = new(MistralProvider.Definition.Dialect);

    /// <summary>A chunk with a delta.</summary>
    public static string Chunk(string delta, string reason = "null") =>
        $$"""{"id":"a1","model":"m1","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{reason}}}]}""";

    /// <summary>A stream of these deltas, then a reason and the end.</summary>
    public static DecodedAnswer Deltas(params string[] deltas) =>
        Driver.Events([.. deltas.Select(delta => Chunk(delta)), Chunk("""{"content":""}""", "\"stop\""), "[DONE]"]);

    /// <summary>A delta whose content is a list of these parts.</summary>
    public static string Parts(string parts) => $$"""{"content":[{{parts}}]}""";

    public static string Thought(string text) => $$"""{"type":"thinking","thinking":[{"type":"text","text":"{{text}}"}]}""";

    public static string Said(string text) => $$"""{"type":"text","text":"{{text}}"}""";

    /// <summary>A message's parts in short.</summary>
    public static string Short(Message message) => string.Join(' ', message.Content.Select(part => part switch
    {
        TextPart text => $"says:{text.Text}",
        ThoughtPart { Signature: { } seal } thought => $"thinks:{thought.Text}({seal} of {thought.Provider})",
        ThoughtPart thought => $"thinks:{thought.Text}",
        ToolCallPart call => $"calls:{call.Call.Id}:{call.Call.Name}",
        ProviderPart own => $"{own.Provider}:{own.Type}:{own.Json}",
        _ => part.ToString(),
    }));
}
