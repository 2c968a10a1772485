using System.Globalization;
using System.Text.RegularExpressions;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>What a prompt offers to build an answer from: quoted text first, then names, then plain words; and its numbers.</summary>
internal sealed partial class PromptMaterial
{
    private const int LongestText = 200;

    private readonly HashSet<string> _keywords;

    public PromptMaterial(string prompt)
        : this(prompt, "")
    {
    }

    private PromptMaterial(string prompt, string toolName)
    {
        Prompt = prompt;
        var idle = Words.Keywords(Words.Spaced(toolName)).ToHashSet(StringComparer.Ordinal);
        var words = Words.All(prompt).Where(Words.Speaks).Where(word => word.Length <= LongestText).ToArray();
        _keywords = words.Select(Words.Stem).ToHashSet(StringComparer.Ordinal);
        Spoken = [.. words.Where(word => !Words.IsCommand(word)).Distinct(StringComparer.OrdinalIgnoreCase)];
        var plain = words.Where(word => !Words.IsCommand(word) && !idle.Contains(Words.Stem(word)) && !char.IsAsciiDigit(word[0]));
        Texts = [.. Quoted(prompt).Concat(Names(prompt)).Concat(plain).Distinct(StringComparer.Ordinal).Take(32)];
        Numbers = [.. NumberPattern().Matches(prompt).Select(match => match.Value).Select(Parse).OfType<decimal>().Take(32)];
    }

    public string Prompt { get; }

    /// <summary>Words worth repeating, as they stand.</summary>
    public IReadOnlyList<string> Spoken { get; }

    /// <summary>Candidates for string values, best first.</summary>
    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<decimal> Numbers { get; }

    public bool HasKeyword(string stem) => _keywords.Contains(stem);

    /// <summary>The same prompt for a tool of this name: the words that chose the tool are no values.</summary>
    public PromptMaterial Without(string toolName) => new(Prompt, toolName);

    private static IEnumerable<string> Quoted(string prompt) =>
        QuotePattern().Matches(prompt)
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value.Trim())
            .Where(text => text.Length is > 0 and <= LongestText);

    // Runs of capitalised words that do not open a sentence: a title, a city, a person.
    private static IEnumerable<string> Names(string prompt) =>
        NamePattern().Matches(prompt).Select(match => match.Value).Where(text => text.Length <= LongestText);

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex("""
        "([^"\n]+)"|“([^”\n]+)”|«([^»\n]+)»|`([^`\n]+)`|(?<![\p{L}\p{N}])'([^'\n]+)'(?![\p{L}\p{N}])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{N},;:]\s)\p{Lu}[\p{L}\p{N}'’-]*(?:\s\p{Lu}[\p{L}\p{N}'’-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.])-?\d{1,15}(?:\.\d{1,9})?(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
