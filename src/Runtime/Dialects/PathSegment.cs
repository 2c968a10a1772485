using System.Text;

namespace Mirascope.Gen.Dialects;

/// <summary>Puts a name into a path, so that it stays one segment of it whatever it holds.</summary>
internal static class PathSegment
{
    /// <summary>The name as one segment, everything with a meaning in an address escaped.</summary>
    /// <param name="name">The name.</param>
    /// <param name="what">What it names; begins the message.</param>
    /// <exception cref="LlmConfigurationException">It is blank, <c>.</c> or <c>..</c>, or has a control character or half a character.</exception>
    public static string Escape(string name, string what)
    {
        if (string.IsNullOrWhiteSpace(name) || name is "." or "..")
        {
            throw new LlmConfigurationException($"{what} is blank or only dots, which cannot stand in an address.");
        }

        foreach (var rune in name.EnumerateRunes())
        {
            // Half a surrogate pair comes out of the enumeration as the replacement character.
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                throw new LlmConfigurationException($"{what} has a control character or half a character in it.");
            }
        }

        return Uri.EscapeDataString(name);
    }
}
