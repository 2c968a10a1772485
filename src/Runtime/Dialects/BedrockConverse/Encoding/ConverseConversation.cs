namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>A conversation as the dialect sees it: system texts apart, and turns of user and assistant that alternate.</summary>
/// <remarks>
/// System texts are all moved before the conversation, in order, wherever they stand. Left out are parts that mean nothing here: empty text, which
/// the service refuses, thoughts without a seal of its own, and other dialects' provider parts. Results of tools move to the front of their turn.
/// </remarks>
internal sealed class ConverseConversation
{
    public List<TextPart> System { get; } = [];

    public List<ConverseTurn> Turns { get; } = [];

    /// <exception cref="LlmConfigurationException">A part stands where it cannot, or a tool's result answers no call.</exception>
    public static ConverseConversation Of(IReadOnlyList<Message> messages)
    {
        var conversation = new ConverseConversation();
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
            throw new LlmConfigurationException("The request has no message with content beside the system's. Bedrock needs at least one from the user.");
        }

        ConverseToolPairing.Pair(conversation.Turns);
        return conversation;
    }

    /// <summary>Whether anything is sent for a part.</summary>
    public static bool HasMeaning(ContentPart part) => part switch
    {
        TextPart text => text.Text.Length > 0,
        RefusalPart refusal => refusal.Text.Length > 0,
        ThoughtPart thought => thought.SealFor(BedrockConverseDialect.DialectName) is not null,
        RedactedThoughtPart redacted => redacted.IsFor(BedrockConverseDialect.DialectName),
        ProviderPart own => own.Provider == BedrockConverseDialect.DialectName,
        _ => true,
    };

    private void AddSystem(Message message)
    {
        foreach (var part in message.Content)
        {
            if (part is not TextPart text)
            {
                throw new LlmConfigurationException($"A system message for Bedrock holds text only; this one has a {part.GetType().Name}. Move it to a user message.");
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

    private ConverseTurn Begin(bool isAssistant)
    {
        var turn = new ConverseTurn(isAssistant);
        Turns.Add(turn);
        return turn;
    }
}
