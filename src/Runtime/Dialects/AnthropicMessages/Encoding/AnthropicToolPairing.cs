namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// The provider's rule for tools: the turn after a call answers each of its calls, once, and answers nothing else. Checked
/// before sending, so that the mistake is named and nothing is paid.
/// </summary>
internal static class AnthropicToolPairing
{
    public static void Check(List<AnthropicTurn> turns)
    {
        if (turns is [{ IsAssistant: false, Results.Count: 0 }])
        {
            // A first question: there is nothing to pair.
            return;
        }

        var open = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var turn in turns)
        {
            if (turn.IsAssistant)
            {
                Gather(turn, open);
            }
            else
            {
                Answer(turn, open);
                open.Clear();
            }
        }
    }

    private static void Gather(AnthropicTurn turn, Dictionary<string, bool> open)
    {
        foreach (var part in turn.Parts)
        {
            if (part is not ToolCallPart { Call: var call })
            {
                continue;
            }

            if (call.Id.Length == 0)
            {
                throw new LlmConfigurationException($"The call of the tool '{call.Name}' has no id, and Anthropic pairs calls and results by id. Give the call and its result the same one.");
            }

            if (!open.TryAdd(call.Id, false))
            {
                throw new LlmConfigurationException($"Two calls of one turn have the id '{call.Id}'. Give each an id of its own.");
            }
        }
    }

    private static void Answer(AnthropicTurn turn, Dictionary<string, bool> open)
    {
        foreach (var result in turn.Results)
        {
            if (!open.TryGetValue(result.Id, out var isAnswered))
            {
                throw new LlmConfigurationException($"The result for the call '{result.Id}' of the tool '{result.Name}' answers no call of the turn before it. Put it right after the assistant's message that made the call, or leave it out.");
            }

            if (isAnswered)
            {
                throw new LlmConfigurationException($"The call '{result.Id}' of the tool '{result.Name}' is answered twice. Send one result.");
            }

            open[result.Id] = true;
        }

        foreach (var (id, isAnswered) in open)
        {
            if (!isAnswered)
            {
                throw new LlmConfigurationException($"The tool call '{id}' has no result in the turn after it. Answer it, with an error if need be, or leave the call out.");
            }
        }
    }
}
