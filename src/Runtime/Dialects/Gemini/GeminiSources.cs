using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Reads where an answer is grounded. Sources stand in one list and what rests on them in another, which names them by their places; a
/// source that nothing rests on is a citation too. What several chunks repeat is taken once.
/// </summary>
internal static class GeminiSources
{
    public static void Read(ReadOnlySpan<byte> json, ResponseLog log)
    {
        List<Citation> sources = [];
        ReadOnlySpan<byte> supports = [];
        var reader = JsonMembers.Enter(json, "The sources");
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            var value = reader.ReadSlice(json);
            switch (name)
            {
                case "groundingChunks" or "citationSources" or "citations":
                    ReadSources(value, name == "groundingChunks" ? "grounding" : "citation", sources);
                    break;
                case "groundingSupports":
                    supports = value;
                    break;
            }
        }

        var used = ReadSupports(supports, sources, log);
        for (var i = 0; i < sources.Count; i++)
        {
            if (!used.Contains(i))
            {
                Add(sources[i], log);
            }
        }
    }

    private static void ReadSources(ReadOnlySpan<byte> list, string kind, List<Citation> sources)
    {
        var reader = new Utf8JsonReader(list);
        var isList = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var json = reader.ReadSlice(list);
            sources.Add(CitationJson.Read(json) is { } source ? source with { Kind = kind } : new Citation(kind, Encoding.UTF8.GetString(json)));
        }
    }

    private static HashSet<int> ReadSupports(ReadOnlySpan<byte> list, List<Citation> sources, ResponseLog log)
    {
        HashSet<int> used = [];
        if (list.IsEmpty)
        {
            return used;
        }

        var reader = new Utf8JsonReader(list);
        var isList = reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var support = reader.ReadSlice(list);
            var (segment, text) = SegmentOf(support);
            foreach (var place in PlacesOf(support))
            {
                if (place < sources.Count)
                {
                    used.Add(place);
                    Add(sources[place] with { Start = segment?.Start ?? (segment?.End is null ? null : 0), End = segment?.End, AnswerText = text }, log);
                }
            }
        }

        return used;
    }

    private static (Citation? Segment, string? Text) SegmentOf(ReadOnlySpan<byte> support)
    {
        var reader = new Utf8JsonReader(support);
        if (!JsonSearch.TryFind(ref reader, "segment"u8) || reader.TokenType != JsonTokenType.StartObject)
        {
            return default;
        }

        var segment = reader.ReadSlice(support);
        return (CitationJson.Read(segment), JsonSearch.FindText(segment, "text"u8));
    }

    private static List<int> PlacesOf(ReadOnlySpan<byte> support)
    {
        List<int> places = [];
        var reader = new Utf8JsonReader(support);
        var isList = JsonSearch.TryFind(ref reader, "groundingChunkIndices"u8) && reader.TokenType == JsonTokenType.StartArray;
        while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if ((int?)reader.ReadCount() is { } place)
            {
                places.Add(place);
            }
        }

        return places;
    }

    private static void Add(Citation citation, ResponseLog log)
    {
        if (!log.Citations.Contains(citation))
        {
            log.AddCitation(-1, citation);
        }
    }
}
