using System.Text.RegularExpressions;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

/// <summary>Checks a request body as Bedrock does: its form first, then who begins, blank texts, and calls with their results.</summary>
internal static partial class ConverseCheck
{
    public static void Check(CheckedValue body)
    {
        ConverseForms.Request(body);
        var messages = body.OptionalOrNull("messages")?.Items() ?? [];
        if (messages.Count == 0 || messages[0].Required("role").Text() == "assistant")
            throw body.Broken("A conversation must start with a user message. Try again with a conversation that starts with a user message.");
        for (var i = 0; i < messages.Count; i++)
        {
            CheckBlocks(messages[i]);
            CheckPairing(i == 0 ? null : messages[i - 1], messages[i]);
        }

        CheckTools(body, messages);
    }

    public static void DocumentName(CheckedValue name)
    {
        var text = name.Text(".", 200);
        if (!NamePattern().IsMatch(text) || text.Contains("  ", StringComparison.Ordinal))
        {
            throw name.Broken("The document file name can only contain alphanumeric characters, whitespace characters, hyphens, parentheses, and square brackets. "
                + "The name can't contain more than one consecutive whitespace character.");
        }
    }

    private static void CheckBlocks(CheckedValue message)
    {
        var blocks = message.Required("content").Items();
        if (blocks.Count == 0)
            throw message.Broken($"The content field in the Message object at {message.Path} is empty. Add a ContentBlock object to the content field and try again.");
        foreach (var block in blocks)
        {
            if (block.OptionalOrNull("text") is { } text && string.IsNullOrWhiteSpace(text.Text()))
                throw block.Broken($"The text field in the ContentBlock object at {block.Path} is blank. Add text to the text field, and try again.");
            if (block.OptionalOrNull("reasoningContent")?.OptionalOrNull("reasoningText") is { } thought
                && thought.OptionalOrNull("signature") is { } signature && ThoughtSignature.IsForged(signature.Text(), thought.Required("text").Text()))
                throw block.Broken($"The model returned the following errors: {block.Path}: Invalid `signature` in `thinking` block");
        }
    }

    private static void CheckPairing(CheckedValue? before, CheckedValue message)
    {
        var open = Ids(before, "toolUse");
        var results = Ids(message, "toolResult");
        var missing = open.Except(results).ToArray();
        if (missing.Length > 0)
            throw message.Broken($"Expected toolResult blocks at {message.Path}.content for the following Ids: {string.Join(", ", missing)}");
        if (results.Count > open.Count || results.Distinct(StringComparer.Ordinal).Count() < results.Count)
            throw message.Broken($"The number of toolResult blocks at {message.Path}.content exceeds the number of toolUse blocks of previous turn.");
    }

    private static List<string> Ids(CheckedValue? message, string kind) =>
        [.. (message?.Required("content").Items() ?? []).Select(block => block.OptionalOrNull(kind)).OfType<CheckedValue>().Select(use => use.Required("toolUseId").Text())];

    private static void CheckTools(CheckedValue body, IReadOnlyList<CheckedValue> messages)
    {
        var config = body.OptionalOrNull("toolConfig");
        if (config is not { } given)
        {
            if (messages.Any(message => Ids(message, "toolUse").Count + Ids(message, "toolResult").Count > 0))
                throw body.Broken("The toolConfig field must be defined when using toolUse and toolResult content blocks.");
            return;
        }

        var names = given.Required("tools").Items().Select(tool => tool.OptionalOrNull("toolSpec")?.Required("name").Text()).OfType<string>().ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw given.Broken("The model returned the following errors: tools: Tool names must be unique.");
        if (given.OptionalOrNull("toolChoice")?.OptionalOrNull("tool") is { } tool && !names.Contains(tool.Required("name").Text()))
            throw given.Broken($"The model returned the following errors: Tool '{tool.Required("name").Text()}' not found in provided tools");
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_\s()\[\]-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
