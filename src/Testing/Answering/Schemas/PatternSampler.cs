using System.Text.RegularExpressions;

namespace Mirascope.Gen.Testing.Answering.Schemas;

/// <summary>Finds a string that a pattern matches: one the prompt offers, else one put together from the pattern.</summary>
internal static class PatternSampler
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private const int LongestPadding = 4096;

    private static readonly string[] Usual = ["a", "A", "1", "abc", "Abc", "ABC", "123", "a1", "example", "a@example.com", "2026-01-15", "12:00"];

    public static string Sample(string pattern, IReadOnlyList<string> offered, int minimum, int maximum)
    {
        var built = new PatternReader(pattern).Build();
        var candidates = offered.Append(built).Concat(Usual).Append(built.PadRight(Math.Min(minimum, LongestPadding), built.Length > 0 ? built[^1] : 'a'));
        return candidates.FirstOrDefault(text => text.Length >= minimum && text.Length <= maximum && Matches(pattern, text)) ?? built;
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
