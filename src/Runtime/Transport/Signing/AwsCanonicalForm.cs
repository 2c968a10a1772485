using System.Text;

namespace Mirascope.Gen.Transport.Signing;

/// <summary>The parts of a request in the one form in which both sides hash them.</summary>
internal static class AwsCanonicalForm
{
    /// <summary>
    /// The path, each of its segments escaped once more than on the wire: the service escapes what it receives, and a signature of the wire's
    /// own form is refused as soon as a model's name has a colon in it.
    /// </summary>
    /// <param name="path">The path on the wire.</param>
    /// <param name="isNormalized">Whether dots and empty segments are taken out first; all services but S3 do so.</param>
    public static string Path(string path, bool isNormalized)
    {
        var segments = path.Split('/');
        return isNormalized ? Join(Normalize(segments)) : path.Length == 0 ? "/" : string.Join('/', segments.Select(Uri.EscapeDataString));
    }

    /// <summary>The query: each name and value escaped once, in the order of the escaped bytes.</summary>
    public static string Query(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join('&', parameters
        .Select(parameter => (Name: Uri.EscapeDataString(parameter.Key), Value: Uri.EscapeDataString(parameter.Value)))
        .OrderBy(parameter => parameter.Name, StringComparer.Ordinal).ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Name}={parameter.Value}"));

    /// <summary>The parameters of a query as it goes over the wire, escapes undone.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(string query)
    {
        foreach (var parameter in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? parameter : parameter[..equals];
            yield return new(Uri.UnescapeDataString(name), equals < 0 ? "" : Uri.UnescapeDataString(parameter[(equals + 1)..]));
        }
    }

    /// <summary>The headers by name in lower case and in order; those of one name are one, values joined by commas.</summary>
    public static List<KeyValuePair<string, string>> Headers(IEnumerable<KeyValuePair<string, string>> headers) =>
    [
        .. headers.GroupBy(header => header.Key.Trim().ToLowerInvariant(), header => Value(header.Value), StringComparer.Ordinal)
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => KeyValuePair.Create(header.Key, string.Join(',', header))),
    ];

    // Without blanks at its ends; a run of them within, line ends included, is one.
    private static string Value(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value.Trim())
        {
            if (!char.IsWhiteSpace(character))
            {
                text.Append(character);
            }
            else if (text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    private static List<string> Normalize(string[] segments)
    {
        var kept = new List<string>(segments.Length);
        foreach (var segment in segments)
        {
            if (segment == "..")
            {
                kept.RemoveRange(Math.Max(kept.Count - 1, 0), Math.Min(kept.Count, 1));
            }
            else if (segment is not ("" or "."))
            {
                kept.Add(segment);
            }
        }

        // What ends in a slash, or in dots, is a folder.
        if (kept.Count > 0 && segments[^1] is "" or "." or "..")
        {
            kept.Add("");
        }

        return kept;
    }

    private static string Join(List<string> segments) => "/" + string.Join('/', segments.Select(Uri.EscapeDataString));
}
