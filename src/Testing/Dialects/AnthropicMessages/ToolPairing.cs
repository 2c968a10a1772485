using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>
/// Pairs calls and results: every <c>tool_use</c> is answered once, at the beginning of the user's next turn, and nothing else is. Messages
/// of one role that follow each other are one turn; the system's messages, where there may be any, belong to none.
/// </summary>
internal static class ToolPairing
{
    public static void Check(IReadOnlyList<CheckedValue> all)
    {
        var messages = all.Where(message => message.Required("role").Text() != "system").ToArray();
        var open = new List<string>();
        var openedAt = 0;
        var answered = new HashSet<string>(StringComparer.Ordinal);
        var role = "";
        for (var i = 0; i < messages.Length; i++)
        {
            var isNewTurn = messages[i].Required("role").Text() != role;
            role = messages[i].Required("role").Text();
            if (role == "assistant")
            {
                if (isNewTurn)
                    (open, openedAt) = ([], i);
                answered.Clear();
                open.AddRange(Blocks(messages[i], "tool_use").Select(block => block.Required("id").Text()));
                continue;
            }

            CheckResults(messages[i], open, answered);
            var isEndOfTurn = i + 1 == messages.Length || messages[i + 1].Required("role").Text() != role;
            if (isEndOfTurn && open.Count > 0)
                throw Unanswered(openedAt, open);
        }

        if (role == "assistant" && open.Count > 0)
            throw Unanswered(openedAt, open);
    }

    private static void CheckResults(CheckedValue message, List<string> open, HashSet<string> answered)
    {
        var hasOther = false;
        foreach (var block in Blocks(message, null))
        {
            if (block.Required("type").Text() != "tool_result")
            {
                hasOther = true;
                continue;
            }

            var id = block.Required("tool_use_id").Text();
            if (answered.Contains(id))
                throw block.Broken($"each tool_use must have a single result. Found multiple `tool_result` blocks with id: {id}");
            if (!open.Contains(id))
                throw block.Broken($"unexpected `tool_use_id` found in `tool_result` blocks: {id}. Each `tool_result` block must have a corresponding `tool_use` block in the previous message.");
            if (hasOther)
                throw block.Broken("`tool_result` blocks must come before all other content of their message");
            open.Remove(id);
            answered.Add(id);
        }
    }

    private static IEnumerable<CheckedValue> Blocks(CheckedValue message, string? type)
    {
        var content = message.Required("content");
        return content.IsText ? [] : content.Items().Where(block => type is null || block.Required("type").Text() == type);
    }

    private static RefusedException Unanswered(int at, List<string> ids) => CheckedValue.Refuse(AnthropicWording.Instance.Broken(
        AnthropicWording.Instance.Item("messages", at + 1),
        $"`tool_use` ids were found without `tool_result` blocks immediately after: {string.Join(", ", ids)}. Each `tool_use` block must have a corresponding `tool_result` block in the next message."));
}
