using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// Reads a citation that is one object, whichever of the usual words it uses; objects in it, such as <c>url_citation</c>, are read as
/// part of it. Positions in the source are left to the raw text.
/// </summary>
internal static class CitationJson
{
    /// <summary>The citation in an object; null for anything else.</summary>
    public static Citation? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var citation = ReadMembers(ref reader, new Citation("", Encoding.UTF8.GetString(json)));
        return citation.Kind.Length > 0 ? citation : citation with { Kind = "citation" };
    }

    /// <summary>Adds every citation of a list: objects, or addresses alone.</summary>
    public static void AddList(ReadOnlySpan<byte> list, int part, ResponseLog log)
    {
        if (list.IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(list);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.ReadText() : null;
            var json = reader.ReadSlice(list);
            if ((text is null ? Read(json) : new Citation("citation", Encoding.UTF8.GetString(json)) { Url = text }) is { } citation)
            {
                log.AddCitation(part, citation);
            }
        }
    }

    private static Citation ReadMembers(scoped ref Utf8JsonReader reader, Citation citation)
    {
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                citation = ReadMembers(ref reader, citation);
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                citation = WithText(citation, name, reader.ReadText());
            }
            else if (name is "start_index" or "startIndex" or "end_index" or "endIndex" or "document_index")
            {
                citation = WithNumber(citation, name, (int?)reader.ReadCount());
            }
            else
            {
                reader.Skip();
            }
        }

        return citation;
    }

    private static Citation WithText(Citation citation, string name, string text) => name switch
    {
        "type" when citation.Kind.Length == 0 => citation with { Kind = text },
        "url" or "uri" => citation with { Url = text },
        "title" or "document_title" or "filename" => citation with { Title = text },
        "cited_text" or "content" or "snippet" => citation with { SourceText = text },
        "file_id" or "source" => citation with { SourceId = text },
        _ => citation,
    };

    private static Citation WithNumber(Citation citation, string name, int? number) => name switch
    {
        "start_index" or "startIndex" => citation with { Start = number },
        "end_index" or "endIndex" => citation with { End = number },
        _ => citation with { DocumentIndex = number },
    };
}
