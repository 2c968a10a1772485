using System.Globalization;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// The service's rule for tools: the turn after a call answers each of its calls, once, and answers nothing else. Checked before sending, so that
/// the mistake is named and nothing is paid. An id that another provider gave and this one would refuse, or none at all, is replaced in both.
/// </summary>
internal static class ConverseToolPairing
{
    private const int LongestId = 64;

    public static void Pair(List<ConverseTurn> turns)
    {
        if (turns is [{ IsAssistant: false, Results.Count: 0 }])
        {
            // A first question: there is nothing to pair.
            return;
        }

        var open = new List<(ToolCall Call, string Id)>();
        var used = turns.SelectMany(turn => turn.Parts).OfType<ToolCallPart>().Select(part => part.Call.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var turn in turns)
        {
            if (turn.IsAssistant)
            {
                Gather(turn.Parts, open, used);
            }
            else
            {
                Answer(turn.Results, open);
                if (open is [var left, ..])
                {
                    throw new LlmConfigurationException($"The call '{left.Call.Id}' of the tool '{left.Call.Name}' has no result in the turn after it. Answer it, with an error if need be, or leave the call out.");
                }
            }
        }
    }

    private static void Gather(List<ContentPart> parts, List<(ToolCall Call, string Id)> open, HashSet<string> used)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ToolCallPart { Call: var call } part)
            {
                continue;
            }

            if (call.Id.Length > 0 && open.Exists(other => other.Call.Id == call.Id))
            {
                throw new LlmConfigurationException($"Two calls of one turn have the id '{call.Id}'. Give each an id of its own.");
            }

            var id = call.Id;
            for (var n = used.Count; !IsGood(id) || (id != call.Id && !used.Add(id)); n++)
            {
                id = "call_" + n.ToString(CultureInfo.InvariantCulture);
            }

            open.Add((call, id));
            parts[i] = part with { Call = call with { Id = id } };
        }
    }

    private static void Answer(List<ToolResultPart> results, List<(ToolCall Call, string Id)> open)
    {
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
            var at = open.FindIndex(call => call.Call.Id == result.Id && (result.Id.Length > 0 || call.Call.Name == result.Name));
            if (at < 0)
            {
                throw new LlmConfigurationException($"The result for the call '{result.Id}' of the tool '{result.Name}' answers no call of the turn before it, or one that is answered already. Send one result for each call, right after the assistant's message that made it.");
            }

            results[i] = result with { Id = open[at].Id };
            open.RemoveAt(at);
        }
    }

    private static bool IsGood(string id) =>
        id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or ':' or '-');
}
