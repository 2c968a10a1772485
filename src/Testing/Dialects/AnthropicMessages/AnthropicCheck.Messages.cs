using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

internal static partial class AnthropicCheck
{
    private static void CheckSystem(CheckedValue? given)
    {
        if (given is not { IsText: false } system)
            return;
        foreach (var block in system.Items("a valid string or list"))
        {
            block.Object().Required("type").OneOf("text");
            CheckText(block.Required("text"));
        }
    }

    private static void CheckMessages(CheckedValue messages, AnthropicEdition edition)
    {
        var turns = messages.Items("a valid list");
        if (turns.Count == 0)
            throw messages.Broken("at least one message is required");
        foreach (var message in turns)
            CheckMessage(message.Object(), edition);
        if (turns[0].Required("role").Text() != "user")
            throw messages.Broken("first message must use the \"user\" role");
        ToolPairing.Check(turns);
        CheckLast(turns[^1], messages);
    }

    private static void CheckMessage(CheckedValue message, AnthropicEdition edition)
    {
        message.OnlyKnows(new HashSet<string>(StringComparer.Ordinal) { "role", "content" });
        var role = message.Required("role").Text();
        var mayBeSystem = edition.IsBeta || edition.IsWithoutSampling;
        if (role == "system" && !mayBeSystem)
            throw CheckedValue.Refuse(AnthropicWording.Instance.Broken("", "messages: Unexpected role \"system\". The Messages API accepts a top-level `system` parameter, not \"system\" as an input message role."));
        if (role != "system")
            message.Required("role").OneOf("user", "assistant");
        var content = message.Required("content");
        if (content.IsText)
            CheckText(content);
        else
            AnthropicBlocks.Check(content, role, edition);
    }

    private static void CheckText(CheckedValue text)
    {
        if (text.Text().Length == 0)
            throw CheckedValue.Refuse(AnthropicWording.Instance.Broken("", "messages: text content blocks must be non-empty"));
    }

    // The last message may be the assistant's: the beginning of the answer. It must not end in white space.
    private static void CheckLast(CheckedValue last, CheckedValue messages)
    {
        if (last.Required("role").Text() != "assistant")
            return;
        var content = last.Required("content");
        var block = content.IsText ? content : content.Items().LastOrDefault();
        var text = content.IsText ? content.Text() : block.IsObject ? block.Optional("text")?.Text() : null;
        if (text is { Length: > 0 } && char.IsWhiteSpace(text[^1]))
            throw messages.Broken("final assistant content cannot end with trailing whitespace");
    }
}
