using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Reads a citation: the words of the answer, and the documents and the tools' results they rest on, each with what it holds.</summary>
internal static class CohereCitationReader
{
    private const string Kind = "citation";

    /// <summary>A citation for each source, or one where there is none, and which of the message's contents it is in.</summary>
    public static List<(int Content, Citation Citation)> Read(ReadOnlySpan<byte> json)
    {
        var cited = new Citation(Kind, Encoding.UTF8.GetString(json));
        var sources = default(ReadOnlySpan<byte>);
        var content = 0;
        var reader = JsonMembers.Enter(json, "A citation");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("start"u8))
            {
                cited = cited with { Start = (int?)reader.ReadCount() };
            }
            else if (name.SequenceEqual("end"u8))
            {
                cited = cited with { End = (int?)reader.ReadCount() };
            }
            else if (name.SequenceEqual("content_index"u8))
            {
                content = (int)(reader.ReadCount() ?? 0);
            }
            else if (name.SequenceEqual(CohereNames.Text))
            {
                cited = cited with { AnswerText = reader.ReadTextOrSkip() };
            }
            else if (reader.TokenType == JsonTokenType.StartArray && name.SequenceEqual("sources"u8))
            {
                sources = reader.ReadSlice(json);
            }
            else
            {
                reader.Skip();
            }
        }

        List<(int, Citation)> citations = [];
        foreach (var source in SourcesOf(sources))
        {
            citations.Add((content, Name(cited, source)));
        }

        return citations is [] ? [(content, cited)] : citations;
    }

    private static List<byte[]> SourcesOf(ReadOnlySpan<byte> list)
    {
        List<byte[]> sources = [];
        if (list.IsEmpty)
        {
            return sources;
        }

        var reader = new Utf8JsonReader(list);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            sources.Add(reader.ReadSlice(list).ToArray());
        }

        return sources;
    }

    // What a source holds is its own: these names are those that documents and results mostly have.
    private static Citation Name(Citation cited, ReadOnlySpan<byte> source)
    {
        var held = Held(source, "document"u8);
        held = held.IsEmpty ? Held(source, "tool_output"u8) : held;
        return cited with
        {
            Kind = JsonSearch.FindText(source, CohereNames.Type) ?? Kind,
            SourceId = JsonSearch.FindText(source, CohereNames.Id),
            Title = held.IsEmpty ? null : JsonSearch.FindText(held, "title"u8),
            Url = held.IsEmpty ? null : JsonSearch.FindText(held, "url"u8),
            SourceText = held.IsEmpty ? null : JsonSearch.FindText(held, CohereNames.Text) ?? JsonSearch.FindText(held, CohereNames.Content),
        };
    }

    private static ReadOnlySpan<byte> Held(ReadOnlySpan<byte> source, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(source);
        return JsonSearch.TryFind(ref reader, name) && reader.TokenType == JsonTokenType.StartObject ? reader.ReadSlice(source) : default;
    }
}
