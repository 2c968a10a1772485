namespace Mirascope.Gen;

/// <summary>Where something in an answer comes from.</summary>
/// <param name="Kind">The provider's own word for it, such as <c>url_citation</c>.</param>
/// <param name="Raw">The whole citation as the provider wrote it, JSON.</param>
public sealed record Citation(string Kind, string Raw)
{
    /// <summary>The page's address; null where the source is none. It comes from the model or its search: show it, do not trust it.</summary>
    public string? Url { get; init; }

    /// <summary>The source's title.</summary>
    public string? Title { get; init; }

    /// <summary>The words of the source.</summary>
    public string? SourceText { get; init; }

    /// <summary>The id of the source where it is a file or a document that has one.</summary>
    public string? SourceId { get; init; }

    /// <summary>Which of the request's documents is the source, from 0.</summary>
    public int? DocumentIndex { get; init; }

    /// <summary>The words of the answer that rest on it.</summary>
    public string? AnswerText { get; init; }

    /// <summary>Where in the answer's text those begin, as the provider counts: characters mostly, bytes of UTF-8 with Gemini.</summary>
    public int? Start { get; init; }

    /// <summary>Where they end; the first place after them.</summary>
    public int? End { get; init; }
}
