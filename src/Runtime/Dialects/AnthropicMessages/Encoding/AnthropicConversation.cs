namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// A conversation as the dialect sees it: system texts apart, and turns of user and assistant that alternate.
/// </summary>
/// <remarks>
/// The dialect has one place for system texts, before the conversation: they are all moved there, in order, wherever they stand, as
/// separate blocks. Left out are parts that mean nothing here: empty text, thoughts without a signature, and other
/// dialects' provider parts. Results of tools move to the front of their turn, where the provider demands them.
/// </remarks>
internal sealed class AnthropicConversation
{
    public List<TextPart> System { get; } = [];

    public List<AnthropicTurn> Turns { get; } = [];

    /// <exception cref="LlmConfigurationException">A part stands where it cannot, or a tool's result answers no call.</exception>
    public static AnthropicConversation Of(IReadOnlyList<Message> messages)
    {
        var conversation = new AnthropicConversation();
        foreach (var message in messages)
        {
            if (message.Role == MessageRole.System)
            {
                conversation.AddSystem(message);
            }
            else
            {
                conversation.Add(message);
            }
        }

        if (conversation.Turns.Count == 0)
        {
            throw new LlmConfigurationException("The request has no message with content beside the system's. Anthropic needs at least one from the user.");
        }

        AnthropicToolPairing.Check(conversation.Turns);
        return conversation;
    }

    private void AddSystem(Message message)
    {
        foreach (var part in message.Content)
        {
            if (part is not TextPart text)
            {
                throw new LlmConfigurationException($"A system message for Anthropic holds text only; this one has a {part.GetType().Name}. Move it to a user message.");
            }

            if (HasMeaning(text))
            {
                System.Add(text);
            }
        }
    }

    private void Add(Message message)
    {
        var isAssistant = message.Role == MessageRole.Assistant;
        foreach (var part in message.Content)
        {
            if (!HasMeaning(part))
            {
                continue;
            }

            var turn = Turns.Count > 0 && Turns[^1].IsAssistant == isAssistant ? Turns[^1] : Begin(isAssistant);
            if (part is ToolResultPart result && !isAssistant)
            {
                turn.Results.Add(result);
            }
            else
            {
                turn.Parts.Add(part);
            }
        }
    }

    private AnthropicTurn Begin(bool isAssistant)
    {
        var turn = new AnthropicTurn(isAssistant);
        Turns.Add(turn);
        return turn;
    }

    private static bool HasMeaning(ContentPart part) => part switch
    {
        TextPart text => text.Text.Length > 0,
        RefusalPart refusal => refusal.Text.Length > 0,
        ThoughtPart thought => thought.Signature is not null,
        ProviderPart own => own.Provider == AnthropicMessagesDialect.DialectName,
        _ => true,
    };
}
