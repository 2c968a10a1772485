using Mirascope.Gen;

namespace Quickstart;

/// <summary>What the model may do while it answers.</summary>
internal static class Library
{
    private static readonly Dictionary<string, int> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Mistborn"] = 541,
        ["The Hobbit"] = 310,
        ["A Wizard of Earthsea"] = 205,
    };

    /// <summary>Looks a book up and gives its number of pages.</summary>
    /// <param name="title">The exact title, without the author.</param>
    [LlmTool]
    public static string FindBook(string title) => Pages.TryGetValue(title, out var pages)
        ? $"'{title}' has {pages} pages."
        : $"'{title}' is not on our shelves. These are: {string.Join(", ", Pages.Keys)}.";
}
