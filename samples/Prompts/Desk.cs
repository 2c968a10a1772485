using Mirascope.Gen;

namespace Prompts;

/// <summary>Prompts with sections, a history, members, formats and lists. What a value says stays in its own message.</summary>
internal static partial class Desk
{
    /// <summary>Answers a reader's question.</summary>
    [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", MaxTokens = 300)]
    [Prompt("""
        SYSTEM:
        You are a librarian. Answer in {language}.
        On the shelves are:
        {shelf:list}

        MESSAGES: {history}

        USER:
        {reader.Name} asks: {question}
        A late fee is {fee:F2} a day. Braces are written {{so}}.
        """)]
    public static partial Task<CallResponse> AskAsync(
        string language,
        IReadOnlyList<string> shelf,
        IReadOnlyList<Message> history,
        Reader reader,
        string question,
        decimal fee,
        CancellationToken cancellationToken = default);
}

/// <summary>Who asks.</summary>
internal sealed record Reader(string Name, int Card);
