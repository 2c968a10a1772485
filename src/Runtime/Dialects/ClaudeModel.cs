using System.Globalization;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// The family and generation a model's id tells of, such as sonnet 4.5, for the few rules that go by generation. Ids of every
/// seller are read: with dots or dashes, the version before or after the family, a date, a prefix.
/// </summary>
/// <param name="Family">The family in lower case; empty where the id is no Claude's.</param>
/// <param name="Version">The version as major times 100 plus minor; null where the id has none.</param>
internal readonly record struct ClaudeModel(string Family, int? Version)
{
    private const string Separators = "-./:@_";

    // No id has as many; in a longer one the rest counts as one word.
    private const int MostWords = 32;

    public bool IsClaude => Family.Length > 0;

    /// <summary>Whether there is thinking at all: from 3.7 on. Of models that are no Claude it is believed.</summary>
    public bool CanThink => !IsClaude || IsFrom(3, 7);

    /// <summary>Whether it decides by itself how much to think, and takes an effort in place of a token budget: from 4.6 on.</summary>
    public bool ThinksAdaptively => IsClaude && IsFrom(4, 6);

    /// <summary>Whether it keeps its thoughts to itself unless asked for a summary, and knows the effort above high: from 4.7 on.</summary>
    public bool HasExtraHighEffort => IsClaude && IsFrom(4, 7);

    /// <summary>Whether it thinks without being asked: from 5 on.</summary>
    public bool ThinksUnasked => IsClaude && IsFrom(5, 0);

    /// <summary>Whether thinking cannot be switched off.</summary>
    public bool AlwaysThinks => Family is "fable" or "mythos";

    /// <summary>Whether temperature and its kind are accepted: up to 4.6.</summary>
    public bool TakesSampling => !AlwaysThinks && !(IsClaude && Version is { } version && version >= VersionOf(4, 7));

    public static ClaudeModel Parse(string id)
    {
        ReadOnlySpan<char> text = id.ToLowerInvariant();
        Span<Range> words = stackalloc Range[MostWords];
        words = words[..text.SplitAny(words, Separators, StringSplitOptions.RemoveEmptyEntries)];
        while (words.Length > 0 && text[words[0]] is not "claude")
        {
            words = words[1..];
        }

        return words.IsEmpty ? new ClaudeModel("", null) : Read(text, words[1..]);
    }

    private static ClaudeModel Read(ReadOnlySpan<char> text, ReadOnlySpan<Range> words)
    {
        string? family = null;
        int? major = null;
        int? minor = null;
        foreach (var range in words)
        {
            var word = text[range];
            var isVersion = IsNumber(word, out var number);
            if (isVersion && major is null)
            {
                major = number;
            }
            else if (isVersion && minor is null)
            {
                minor = number;
            }
            else if (char.IsAsciiLetter(word[0]) && !(word[0] == 'v' && IsNumber(word[1..], out _)))
            {
                family ??= word.ToString();
            }
            else if (major is not null || !IsNumber(word[1..], out major))
            {
                // A date, or the seller's own version of the model, ends what the model itself says.
                break;
            }
        }

        return new ClaudeModel(family ?? "claude", major is null ? null : VersionOf(major.Value, minor ?? 0));
    }

    // An id without a version is the name of something newer than this code.
    private bool IsFrom(int major, int minor) => Version is null || Version >= VersionOf(major, minor);

    private static int VersionOf(int major, int minor) => (major * 100) + minor;

    private static bool IsNumber(ReadOnlySpan<char> word, out int? number)
    {
        var parsed = word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : (int?)null;
        number = parsed;
        return parsed is not null;
    }
}
