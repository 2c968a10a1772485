using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

internal static partial class AnthropicCheck
{
    // While thinking is enabled, the assistant's turn that is being answered by tools must come back with the thought it began with.
    private static void CheckThoughtsKept(CheckedValue body)
    {
        if (body.Optional("thinking")?.Required("type").Text() != "enabled")
            return;
        var messages = body.Required("messages").Items();
        for (var i = messages.Count - 1; i > 0; i--)
        {
            if (messages[i].Required("role").Text() == "assistant")
                CheckThoughtKept(messages[i].Required("content"));
            else if (!HasResult(messages[i].Required("content")))
                return;
        }
    }

    private static void CheckThoughtKept(CheckedValue content)
    {
        if (content.IsText || content.Items().All(block => block.Required("type").Text() != "tool_use"))
            return;
        var first = content.Items()[0].Required("type");
        if (first.Text() is not ("thinking" or "redacted_thinking"))
            throw first.Broken($"Expected `thinking` or `redacted_thinking`, but found `{first.Text()}`. When `thinking` is enabled, a final `assistant` message must start with a thinking block (preceeding the lastmost set of `tool_use` and `tool_result` blocks).");
    }

    private static bool HasResult(CheckedValue content) =>
        !content.IsText && content.Items().Any(block => block.Required("type").Text() == "tool_result");
}
