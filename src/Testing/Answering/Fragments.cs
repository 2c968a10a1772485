namespace Mirascope.Gen.Testing.Answering;

/// <summary>Cuts what is streamed into the pieces it is streamed in. Joined they are the whole again.</summary>
internal static class Fragments
{
    /// <summary>Text word by word, each with the white space before it.</summary>
    public static IEnumerable<string> OfText(string text) =>
        Cut(text, static (before, at) => char.IsWhiteSpace(at) && !char.IsWhiteSpace(before));

    /// <summary>JSON in runs of letters and digits and runs of anything else.</summary>
    public static IEnumerable<string> OfJson(string json) =>
        Cut(json, static (before, at) => char.IsLetterOrDigit(before) != char.IsLetterOrDigit(at));

    // Neither rule ever cuts between the halves of a surrogate pair: both are of the same class.
    private static IEnumerable<string> Cut(string text, Func<char, char, bool> begins)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!begins(text[i - 1], text[i]))
                continue;
            yield return text[start..i];
            start = i;
        }

        if (start < text.Length)
            yield return text[start..];
    }
}
