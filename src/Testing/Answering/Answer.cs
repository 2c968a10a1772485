namespace Mirascope.Gen.Testing.Answering;

/// <summary>What is answered, before a dialect writes it.</summary>
internal sealed record Answer
{
    /// <summary>The thought before the text; null for none.</summary>
    public string? Thought { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Words for not answering, in place of the text; null for none.</summary>
    public string? Refusal { get; init; }

    /// <summary>The text, or the words for not answering: what a dialect shows that has one form for both.</summary>
    public string Said => Refusal ?? Text;

    public IReadOnlyList<CalledTool> Calls { get; init; } = [];

    public AnswerEnd End { get; init; } = AnswerEnd.Natural;

    /// <summary>The stop sequence that ended it; null for none.</summary>
    public string? StopSequence { get; init; }

    public required long InputTokens { get; init; }

    public long ThoughtTokens => Thought is null ? 0 : TokenRule.Count(Thought);

    /// <summary>Everything that was put out, the thought included.</summary>
    public long OutputTokens =>
        ThoughtTokens + TokenRule.Count(Said) + Calls.Sum(call => TokenRule.Count(call.Name) + TokenRule.Count(call.Arguments));
}

/// <summary>A tool the answer calls.</summary>
/// <param name="Name">The tool's name.</param>
/// <param name="Arguments">The arguments, JSON text; cut where the answer was.</param>
/// <param name="IsCut">Whether the answer's limit cut the arguments, so that they may not be JSON.</param>
internal sealed record CalledTool(string Name, string Arguments, bool IsCut = false);

/// <summary>Why an answer ends.</summary>
internal enum AnswerEnd
{
    Natural,
    Length,
    StopSequence,
    ToolCalls,
    Refusal,
}
