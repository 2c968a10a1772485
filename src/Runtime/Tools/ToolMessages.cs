namespace Mirascope.Gen;

/// <summary>Builds the message that answers tool calls.</summary>
public static class ToolMessages
{
    /// <summary>One tool message with a result a call, in order.</summary>
    /// <exception cref="ArgumentException">A call is answered twice.</exception>
    public static IReadOnlyList<Message> For(IEnumerable<(ToolCall Call, ToolOutput Output)> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        var results = new List<ToolResultPart>();
        foreach (var (call, output) in outputs)
        {
            if (call.Id.Length > 0 && results.Exists(result => result.Id == call.Id))
            {
                throw new ArgumentException($"The call '{call.Id}' of tool '{call.Name}' is answered twice.", nameof(outputs));
            }

            results.Add(new ToolResultPart(call.Id, call.Name, output.Content, output.IsError));
        }

        return results.Count == 0 ? [] : [Message.Tool(results)];
    }

    /// <summary>One tool message with a result a call, in order.</summary>
    /// <exception cref="ArgumentException">A call is answered twice.</exception>
    public static IReadOnlyList<Message> For<TTool>(IEnumerable<(TTool Tool, ToolOutput Output)> outputs)
        where TTool : TypedToolCall
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return For(outputs.Select(pair => (pair.Tool.Call, pair.Output)));
    }
}
