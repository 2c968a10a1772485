using System.Net.Http.Headers;

namespace Mirascope.Gen.Transport;

/// <summary>Reads headers as they came, without the framework's opinion on their form.</summary>
internal static class HeaderText
{
    /// <summary>The header's text, several lines joined by commas; null where there is none.</summary>
    public static string? TextOf(this HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>The media type in lower case, without parameters; empty where there is none.</summary>
    public static string MediaTypeOf(this HttpContentHeaders headers)
    {
        var text = headers.TextOf("Content-Type") ?? "";
        var end = text.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim().ToLowerInvariant();
    }
}
