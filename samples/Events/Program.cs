using Events;
using Mirascope.Gen;
using Mirascope.Gen.Testing;

using var client = new LlmSimulator().CreateClient();
using var current = LlmClient.Use(client);

// Everything that happens in a stream, one event at a time.
var stream = Guide.LengthAsync("Middlemarch");
await foreach (var each in stream.EventsAsync())
{
    Console.WriteLine(each switch
    {
        ThoughtDelta thought => $"thought   {thought.Text}",
        TextDelta text => $"text      {text.Text}",
        ToolCallStarted tool => $"tool      {tool.Name} begins",
        ToolCallDelta tool => $"arguments {tool.Fragment}",
        ToolCallCompleted tool => $"tool      {tool.Call.Name} {tool.Call.Arguments}",
        UsageUpdated usage => $"usage     {usage.Usage.InputTokens} in, {usage.Usage.OutputTokens} out",
        Finished finished => $"finished  {finished.Reason}",
        _ => $"other     {each.GetType().Name}",
    });
}

// The same stream once more, part by part: what was read is replayed, nothing is sent.
Console.WriteLine();
await foreach (var part in stream.PartsAsync())
{
    Console.WriteLine($"part {part.Index}: {part.Kind} {part.ToolName}");
    await foreach (var delta in part)
    {
        Console.WriteLine($"  {delta}");
    }
}

return stream.ToolCalls.Count == 1 ? 0 : 1;
