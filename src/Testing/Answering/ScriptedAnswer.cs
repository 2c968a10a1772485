namespace Mirascope.Gen.Testing.Answering;

/// <summary>Makes the answer a script asks for, word for word: limits of the request do not cut it.</summary>
internal static class ScriptedAnswer
{
    public static Answer From(SimulatedReply reply, Conversation conversation) => new()
    {
        Thought = reply.ThoughtText,
        Text = reply.AnswerText,
        Refusal = reply.RefusalText,
        Calls = reply.Calls,
        End = reply switch
        {
            { RefusalText: not null } => AnswerEnd.Refusal,
            { Calls.Count: > 0 } => AnswerEnd.ToolCalls,
            _ => AnswerEnd.Natural,
        },
        InputTokens = conversation.InputTokens,
    };
}
