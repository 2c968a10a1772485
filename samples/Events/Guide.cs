using Mirascope.Gen;

namespace Events;

/// <summary>A call whose model thinks first and may look a book up.</summary>
internal static partial class Guide
{
    /// <summary>Says how long a book is.</summary>
    [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", MaxTokens = 4000, Thinking = ThinkingLevel.Low, Tools = [typeof(Guide)])]
    [Prompt("Find the book {title} and say how many pages it has")]
    public static partial LengthStream LengthAsync(string title, CancellationToken cancellationToken = default);

    /// <summary>Finds a book and counts its pages.</summary>
    /// <param name="title">The exact title.</param>
    [LlmTool]
    public static int FindBook(string title) => title.Length * 100;
}
