using System.Globalization;

namespace Mirascope.Gen.Json;

/// <summary>Writes places in a JSON text.</summary>
internal static class JsonPath
{
    private const int MostCharacters = 64;

    /// <summary>The path of a member, or of an item of it where <paramref name="item"/> is not negative.</summary>
    public static string Of(string member, int item)
    {
        var path = IsPlain(member) ? "$." + member : $"$['{Excerpt(member)}']";
        return item < 0 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}[{item}]");
    }

    /// <summary>What a model wrote, short and printable, so that it may stand in a message.</summary>
    public static string Excerpt(string text)
    {
        var cut = text.Length > MostCharacters ? string.Concat(text.AsSpan(0, MostCharacters), "…") : text;
        return string.Create(cut.Length, cut, static (characters, source) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
            }
        });
    }

    private static bool IsPlain(string member) =>
        member.Length is > 0 and <= MostCharacters && !char.IsAsciiDigit(member[0]) && member.All(c => char.IsLetterOrDigit(c) || c == '_');
}
