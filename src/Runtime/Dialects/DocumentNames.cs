using System.Globalization;

namespace Mirascope.Gen.Dialects;

/// <summary>Names for documents, which have none of their own where a wire wants one.</summary>
internal sealed class DocumentNames
{
    private int _count;

    /// <summary>A name by the media type; servers tell the kind by the ending.</summary>
    public static string Of(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/pdf" => "document.pdf",
        "text/plain" => "document.txt",
        "text/markdown" => "document.md",
        "text/html" => "document.html",
        "text/csv" => "document.csv",
        "application/json" => "document.json",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "document.docx",
        _ => "document",
    };

    /// <summary>
    /// A name for the next document of a request where the wire wants each to have its own, and takes letters, digits, blanks, hyphens and
    /// brackets only.
    /// </summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"document-{++_count}");
}
