using Mirascope.Gen;

namespace Quickstart;

/// <summary>What the model may do while it answers.</summary>
internal static class Library
{
    private static readonly Dictionary<string, string> Shelves = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fantasy"] = "'Mistborn' by Brandon Sanderson, 541 pages",
        ["mystery"] = "'The Moonstone' by Wilkie Collins, 436 pages",
        ["travel"] = "'The Songlines' by Bruce Chatwin, 293 pages",
    };

    /// <summary>Finds a book of a genre on the shelves.</summary>
    /// <param name="genre">The genre, one word.</param>
    [LlmTool]
    public static string FindBook(string genre) =>
        Shelves.TryGetValue(genre, out var book) ? book : $"Nothing under '{genre}'. There are: {string.Join(", ", Shelves.Keys)}.";
}
