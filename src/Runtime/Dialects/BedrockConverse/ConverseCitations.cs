using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Reads citations. They stay JSON for the way back, and become <see cref="Citation"/>s for whoever reads the answer.</summary>
internal static class ConverseCitations
{
    /// <summary>The type of the provider part that follows a text and holds the citations of it, as a list.</summary>
    public const string PartType = "citations";

    /// <summary>Whether the part holds the citations of the text before it.</summary>
    public static bool Are(ContentPart part) => part is ProviderPart { Provider: BedrockConverseDialect.DialectName, Type: PartType };

    public static ProviderPart ToPart(string list) => new(BedrockConverseDialect.DialectName, PartType, list);

    /// <summary>Reads one citation.</summary>
    /// <param name="json">The citation.</param>
    /// <param name="answer">The words of the answer that rest on it; null where they are not known.</param>
    public static Citation Read(ReadOnlySpan<byte> json, string? answer)
    {
        var citation = new Citation("", Encoding.UTF8.GetString(json)) { AnswerText = answer };
        var reader = JsonMembers.Enter(json, "A citation");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("title"u8))
            {
                citation = citation with { Title = reader.ReadTextOrSkip() };
            }
            else if (name.SequenceEqual(ConverseNames.Source))
            {
                citation = citation with { SourceId = reader.ReadTextOrSkip() };
            }
            else if (name.SequenceEqual("sourceContent"u8))
            {
                citation = citation with { SourceText = JoinTexts(reader.ReadSlice(json)) };
            }
            else if (name.SequenceEqual("location"u8) && reader.TokenType == JsonTokenType.StartObject)
            {
                citation = ReadLocation(reader.ReadSlice(json), citation);
            }
            else
            {
                reader.Skip();
            }
        }

        return citation;
    }

    /// <summary>The texts of a list of <c>{"text":…}</c>, joined; null where there is none.</summary>
    public static string? JoinTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (json.IsEmpty || !reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        string? joined = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            joined += JsonSearch.FindText(reader.ReadSlice(json), ConverseNames.Text);
        }

        return joined;
    }

    // {"web":{"url":…}}, {"documentPage":{"documentIndex":…}} …: the member's name is the kind.
    private static Citation ReadLocation(ReadOnlySpan<byte> json, Citation citation)
    {
        var reader = JsonMembers.Enter(json, "A location");
        if (!reader.NextMember())
        {
            return citation;
        }

        var kind = reader.ReadName();
        reader.Read();
        var value = reader.ReadSlice(json);
        var index = new Utf8JsonReader(value);
        return new Citation(kind, citation.Raw)
        {
            AnswerText = citation.AnswerText,
            Title = citation.Title,
            SourceId = citation.SourceId,
            SourceText = citation.SourceText,
            Url = JsonSearch.FindText(value, "url"u8),
            DocumentIndex = JsonSearch.TryFind(ref index, "documentIndex"u8) && index.ReadCount() is { } document and <= int.MaxValue ? (int)document : null,
        };
    }
}
