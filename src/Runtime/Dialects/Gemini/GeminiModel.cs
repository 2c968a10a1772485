using System.Globalization;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// The generation and size a model's id tells of, such as 2.5 and flash, for the few rules that go by them. A name without a
/// version means the newest.
/// </summary>
/// <param name="IsGemini">Whether the id is a Gemini's at all.</param>
/// <param name="Version">The version as major times 100 plus minor; null where the id has none.</param>
/// <param name="IsPro">Whether it is the large one, which cannot stop thinking.</param>
internal readonly record struct GeminiModel(bool IsGemini, int? Version, bool IsPro)
{
    /// <summary>Whether it can be told how much to think: from 2.5 on.</summary>
    public bool CanThink => IsGemini && IsFrom(205);

    /// <summary>Whether it takes a level in place of a token budget, and wants every first call of a turn sealed: from 3 on.</summary>
    public bool ThinksByLevel => IsGemini && IsFrom(300);

    /// <summary>Whether each query of a web search is billed, and not the grounded answer as a whole: from 3 on.</summary>
    public bool BillsQueries => IsFrom(300);

    /// <summary>Whether there is a level between low and high: not with the first large model that took levels.</summary>
    public bool HasMediumLevel => !IsPro || IsFrom(301);

    public static GeminiModel Parse(string id)
    {
        var words = id.ToLowerInvariant().Split(['-', '/', '_', '@', ':'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "gemini");
        if (at < 0)
        {
            return default;
        }

        var rest = words.AsSpan(at + 1);
        return new GeminiModel(
            true, rest.IsEmpty ? null : VersionOf(rest[0]), rest.Contains("pro"));
    }

    private static int? VersionOf(string word)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        var minor = 0;
        return int.TryParse(dot < 0 ? word : word.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major < 100
            && (dot < 0 || (int.TryParse(word.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out minor) && minor < 100))
            ? (major * 100) + minor : null;
    }

    private bool IsFrom(int version) => Version is null || Version >= version;
}
