namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// The conversation as the wire has it: system messages apart, neighbours of one role together, parts that only another dialect
/// knows left out.
/// </summary>
internal sealed class GeminiConversation
{
    public List<string> System { get; } = [];

    public List<GeminiTurn> Turns { get; } = [];

    /// <exception cref="LlmConfigurationException">The order of the messages has no form on the wire.</exception>
    public static GeminiConversation Of(IReadOnlyList<Message> messages)
    {
        var conversation = new GeminiConversation();
        foreach (var message in messages)
        {
            conversation.Add(message);
        }

        conversation.Turns.RemoveAll(turn => turn.Parts.Count == 0);
        if (conversation.Turns.Count == 0)
        {
            throw new LlmConfigurationException("The request has nothing but system messages, and Gemini wants something to answer. Add a user message.");
        }

        GeminiToolPairing.Pair(conversation.Turns);
        return conversation;
    }

    private void Add(Message message)
    {
        if (message.Role == MessageRole.System)
        {
            foreach (var part in message.Content)
            {
                System.Add(part is TextPart text ? text.Text
                    : throw new LlmConfigurationException($"A {part.GetType().Name} in a system message has no form in Gemini's API. System messages hold text only."));
            }

            return;
        }

        if (Turns.Count == 0 || Turns[^1].Role != message.Role)
        {
            Turns.Add(new GeminiTurn(message.Role));
        }

        Turns[^1].Parts.AddRange(message.Content.Where(part => part is not ProviderPart { Provider: not GeminiNames.Dialect }));
    }
}
