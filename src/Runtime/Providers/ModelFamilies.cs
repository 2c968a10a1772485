namespace Mirascope.Gen.Providers;

/// <summary>Models told apart by words of their names, as providers build them: <c>-</c> between words, dates and sizes behind.</summary>
/// <param name="words">The words; one of several parts, such as <c>deep-research</c>, has its hyphen.</param>
internal sealed class ModelFamilies(params string[] words)
{
    /// <summary>Whether the name has one of the words. Of a model trained further (<c>ft:base:owner:…</c>) the base counts.</summary>
    public bool Has(string model)
    {
        var name = model.AsSpan(model.StartsWith("ft:", StringComparison.Ordinal) ? "ft:".Length : 0);
        var end = name.IndexOf(':');
        name = end < 0 ? name : name[..end];
        foreach (var word in words)
        {
            if (HasWord(name, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> name, string word)
    {
        for (var from = 0; name[from..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var at; from += at + 1)
        {
            var (start, end) = (from + at, from + at + word.Length);
            if ((start == 0 || name[start - 1] == '-') && (end == name.Length || name[end] == '-'))
            {
                return true;
            }
        }

        return false;
    }
}
