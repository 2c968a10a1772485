namespace Mirascope.Gen.Testing.Answering;

/// <summary>Holds an answer to the request's stop sequences and its number of tokens.</summary>
internal static class AnswerLimits
{
    public static Answer Apply(Conversation conversation, Answer answer) =>
        CutAtLimit(conversation.MaxTokens, CutAtStop(conversation.Stops, answer));

    private static Answer CutAtStop(IReadOnlyList<string> stops, Answer answer)
    {
        var first = stops
            .Where(stop => stop.Length > 0)
            .Select(stop => (Stop: stop, At: answer.Text.IndexOf(stop, StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .FirstOrDefault();
        return first.Stop is null
            ? answer
            : answer with { Text = answer.Text[..first.At], Calls = [], End = AnswerEnd.StopSequence, StopSequence = first.Stop };
    }

    private static Answer CutAtLimit(long limit, Answer answer)
    {
        if (answer.OutputTokens <= limit)
            return answer;
        var left = limit;
        var thought = answer.Thought is null ? null : Take(answer.Thought, ref left);
        var text = Take(answer.Text, ref left);
        var calls = new List<CalledTool>();
        foreach (var call in answer.Calls)
        {
            // A name is one piece: a call whose name does not fit was not begun.
            if (TokenRule.Count(call.Name) > left)
                break;
            left -= TokenRule.Count(call.Name);
            var arguments = Take(call.Arguments, ref left);
            calls.Add(call with { Arguments = arguments, IsCut = arguments.Length < call.Arguments.Length });
        }

        return answer with { Thought = thought, Text = text, Calls = calls, End = AnswerEnd.Length, StopSequence = null };
    }

    private static string Take(string text, ref long left)
    {
        var taken = TokenRule.Cut(text, left);
        left -= TokenRule.Count(taken);
        return taken;
    }
}
