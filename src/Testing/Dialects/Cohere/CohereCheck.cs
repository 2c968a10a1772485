using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Cohere;

/// <summary>Checks a request body as Cohere does: its form first, then what no member alone breaks.</summary>
internal static class CohereCheck
{
    public static void Check(CheckedValue body)
    {
        CohereForms.Request(body);
        var messages = body.Required("messages").Items();
        if (messages.Count == 0)
            throw body.Broken("messages must contain at least one message");
        if (body.OptionalOrNull("tool_choice") is { } choice && (body.OptionalOrNull("tools")?.Items().Count ?? 0) == 0)
            throw choice.Broken("tool_choice can only be specified with tools");
        if (body.OptionalOrNull("response_format") is { } format)
            CheckFormat(format, body);
        CheckPairing(messages);
        if (messages[^1].Required("role").Text() is "assistant" or "system")
            throw messages[^1].Broken("the last message must be from the user or a tool");
    }

    private static void CheckFormat(CheckedValue format, CheckedValue body)
    {
        var isJson = format.Required("type").Text() == "json_object";
        if (!isJson && format.OptionalOrNull("json_schema") is { } schema)
            throw schema.Broken("json_schema can only be specified with type json_object");
        if (isJson && (body.OptionalOrNull("tools")?.Items().Count ?? 0) > 0)
            throw format.Broken("response_format json_object is not supported with tools");
    }

    // Each call is answered by the tool messages right after it, each once.
    private static void CheckPairing(IReadOnlyList<CheckedValue> messages)
    {
        var open = new List<string>();
        foreach (var message in messages)
        {
            var role = message.Required("role").Text();
            if (role == "tool")
            {
                var id = message.Required("tool_call_id");
                if (!open.Remove(id.Text()))
                    throw id.Broken($"tool_call_id '{id.Text()}' does not match any tool call of the message before");
                continue;
            }

            if (open is [var first, ..])
                throw message.Broken($"the tool call '{first}' has no tool message");
            if (role == "assistant")
                open.AddRange((message.OptionalOrNull("tool_calls")?.Items() ?? []).Select(call => call.Required("id").Text()));
        }

        if (open is [var last, ..])
            throw messages[^1].Broken($"the tool call '{last}' has no tool message");
    }
}
