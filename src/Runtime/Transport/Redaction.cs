using System.Buffers;
using System.Text;

namespace Mirascope.Gen.Transport;

/// <summary>
/// Makes text that came over the wire fit to be shown: no key, no control characters, no characters that reorder or hide
/// others, and an end.
/// </summary>
/// <param name="secrets">What must not be shown. Servers and proxies echo headers.</param>
internal sealed class Redaction(IEnumerable<string> secrets)
{
    // A shorter text is no credential but a stand-in for one, and may be part of any word.
    private const int ShortestSecret = 8;
    private const int ShortestTail = 4;
    private const string Hidden = "***";

    private static readonly SearchValues<char> Unfit = SearchValues.Create(UnfitCharacters());

    // Longest first: a secret may hold another, and what is left of it would show.
    private readonly string[] _secrets = [.. secrets.Where(secret => secret.Length >= ShortestSecret).OrderByDescending(secret => secret.Length)];

    /// <summary>One that hides a further secret too.</summary>
    public Redaction With(string secret) => new([.. _secrets, secret]);

    /// <summary>One line of printable ASCII, cut to a length; null for null.</summary>
    public string? Line(string? text, int longest)
    {
        if (text is null)
        {
            return null;
        }

        var hidden = Hide(text);
        var shown = hidden.Length > longest ? string.Concat(hidden.AsSpan(0, longest), "…") : hidden;
        return string.Create(shown.Length, shown, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is (>= ' ' and <= '~') or '…' ? source[i] : '?';
            }
        });
    }

    /// <summary>Text of any language and length, its lines kept; null for null.</summary>
    public string? Text(string? text) => text is null ? null : Printable(Hide(text));

    /// <summary>The beginning of a body.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isCut">Whether more came after them, so that a key may begin and not end here.</param>
    public string Body(ReadOnlySpan<byte> bytes, bool isCut)
    {
        var text = Hide(Encoding.UTF8.GetString(bytes));
        return Printable(isCut ? WithoutTail(text) : text);
    }

    private string Hide(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        return text;
    }

    // The longest tail that begins a secret, whichever it is: a shorter one may lie within it.
    private string WithoutTail(string text)
    {
        var longest = 0;
        foreach (var secret in _secrets)
        {
            for (var length = Math.Min(secret.Length - 1, text.Length); length >= Math.Max(ShortestTail, longest + 1); length--)
            {
                if (text.AsSpan().EndsWith(secret.AsSpan(0, length), StringComparison.Ordinal))
                {
                    longest = length;
                    break;
                }
            }
        }

        return longest == 0 ? text : string.Concat(text.AsSpan(0, text.Length - longest), Hidden);
    }

    private static string Printable(string text) => text.AsSpan().ContainsAny(Unfit)
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Unfit.Contains(source[i]) ? '\uFFFD' : source[i];
            }
        })
        : text;

    private static string UnfitCharacters()
    {
        var unfit = new StringBuilder();
        for (var character = '\0'; character < '\u2070'; character++)
        {
            var isLine = character is '\t' or '\n' or '\r';
            if ((char.IsControl(character) && !isLine) || character is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                unfit.Append(character);
            }
        }

        return unfit.ToString();
    }
}
