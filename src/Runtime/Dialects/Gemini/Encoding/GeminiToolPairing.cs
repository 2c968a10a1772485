namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// The provider's rule for tools: the turn after one with calls answers each of them, once, and nothing else. Calls may have no
/// ids; their results are then told apart by the tool's name and their order. Checked before sending, so that the mistake is
/// named and nothing is paid.
/// </summary>
internal static class GeminiToolPairing
{
    /// <summary>Checks the turns, and gives each result the name of the tool it is of.</summary>
    public static void Pair(List<GeminiTurn> turns)
    {
        List<ToolCall> open = [];
        foreach (var turn in turns)
        {
            if (turn.Role == MessageRole.Tool)
            {
                Answer(turn.Parts, open);
            }

            if (open is [var call, ..])
            {
                throw new LlmConfigurationException($"The call '{call.Id}' of the tool '{call.Name}' has no result in the turn after it. Answer it, with an error if need be, or leave the call out.");
            }

            open = turn.IsModel ? [.. turn.Parts.OfType<ToolCallPart>().Select(part => part.Call)] : open;
        }
    }

    private static void Answer(List<ContentPart> parts, List<ToolCall> open)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ToolResultPart result)
            {
                throw new LlmConfigurationException($"A {parts[i].GetType().Name} in a tool message has no form in Gemini's API: it holds results only. Put it into a user's message after it.");
            }

            var at = open.FindIndex(call => call.Id == result.Id && (result.Id.Length > 0 || call.Name == result.Name));
            if (at < 0)
            {
                throw new LlmConfigurationException($"The result for the call '{result.Id}' of the tool '{result.Name}' answers no call of the turn before it, or one that is answered already. Send one result for each call, right after the assistant's message that made it.");
            }

            parts[i] = result with { Name = open[at].Name };
            open.RemoveAt(at);
        }
    }
}
