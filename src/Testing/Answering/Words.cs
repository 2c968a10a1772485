using System.Text;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>Finds words in text.</summary>
internal static class Words
{
    // Words that say too little to choose a tool by or to repeat in an answer.
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "about", "after", "all", "also", "and", "any", "are", "been", "but", "can", "could", "does", "for", "from", "get", "give", "gives",
        "had", "has", "have", "her", "here", "him", "his", "how", "into", "its", "let", "many", "may", "more", "most", "much",
        "must", "not", "now", "one", "our", "out", "please", "return", "returns", "she", "should", "some", "tell", "than", "that", "the",
        "their", "them", "then", "there", "these", "they", "this", "those", "tool", "use", "uses", "using", "very", "want", "was", "were",
        "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
    };

    // What one asks for with; it may choose a tool, but repeating it says nothing.
    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "answer", "ask", "call", "create", "describe", "explain", "find", "help", "list", "look", "make", "name", "recommend", "say", "search",
        "show", "suggest", "summarize", "talk", "tell", "think", "translate", "write",
    };

    /// <summary>The words of a text as they stand, in order.</summary>
    public static IEnumerable<string> All(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' or '-' && start >= 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    /// <summary>Words that say something, lower case, a plural's <c>s</c> taken off.</summary>
    public static IEnumerable<string> Keywords(string text) => All(text).Where(Speaks).Select(Stem);

    /// <summary>Whether a word says something.</summary>
    public static bool Speaks(string word) => word.Length >= 3 && !Idle.Contains(word.ToLowerInvariant());

    /// <summary>Whether a word is one a request begins with, such as <c>recommend</c>.</summary>
    public static bool IsCommand(string word) => Commands.Contains(word.ToLowerInvariant());

    public static string Stem(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
    }

    /// <summary>A program's name as words: <c>findBook</c> and <c>find_book</c> become <c>find book</c>.</summary>
    public static string Spaced(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '_' or '-' or '.')
            {
                text.Append(' ');
                continue;
            }

            var begins = i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            text.Append(begins ? " " : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
