using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// An event that says one text, and beside it only who answers and what was used: read in one walk, members in any order but the counts
/// last. Any other is left to the reader, which goes over an event several times.
/// </summary>
internal struct GeminiTextEvent
{
    private bool _hasPart;

    public string Text { get; private set; }

    public bool IsThought { get; private set; }

    public string? Id { get; private set; }

    public string? Model { get; private set; }

    /// <summary>What is between the text's quotes.</summary>
    public Range TextAt { get; private set; }

    /// <summary>The object <c>usageMetadata</c> behind the text; empty where there is none.</summary>
    public Range UsageAt { get; private set; }

    /// <summary>Reads an event; false where it has another form.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static bool TryRead(ReadOnlySpan<byte> data, out GeminiTextEvent read)
    {
        read = new GeminiTextEvent { Text = "" };
        var reader = JsonMembers.Enter(data, "An event");
        while (reader.NextMember())
        {
            if (!read.TryReadMember(ref reader))
            {
                return false;
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
        return read.Text.Length > 0;
    }

    private bool TryReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("candidates"u8))
        {
            return IsIn(ref reader, JsonTokenType.StartArray) && TryReadCandidate(ref reader) && IsIn(ref reader, JsonTokenType.EndArray);
        }

        if (reader.ValueTextEquals("usageMetadata"u8))
        {
            if (Text.Length == 0 || !UsageAt.Equals(default) || !IsIn(ref reader, JsonTokenType.StartObject))
            {
                return false;
            }

            UsageAt = GeminiAnswerReader.SkipOver(ref reader);
            return true;
        }

        var (isId, isModel) = (reader.ValueTextEquals("responseId"u8), reader.ValueTextEquals("modelVersion"u8));
        if (!isId && !isModel && !reader.ValueTextEquals("createTime"u8))
        {
            return false;
        }

        reader.Read();
        var text = isId || isModel ? reader.ReadTextOrSkip() : null;
        (Id, Model) = (isId ? text : Id, isModel ? text : Model);
        reader.Skip();
        return true;
    }

    private bool TryReadCandidate(ref Utf8JsonReader reader)
    {
        if (Text.Length > 0 || !IsIn(ref reader, JsonTokenType.StartObject))
        {
            return false;
        }

        while (reader.NextMember())
        {
            if (reader.ValueTextEquals("content"u8)
                ? !TryReadContent(ref reader)
                : !reader.ValueTextEquals("index"u8) || !IsIn(ref reader, JsonTokenType.Number) || !reader.ValueSpan.SequenceEqual("0"u8))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadContent(ref Utf8JsonReader reader)
    {
        if (!IsIn(ref reader, JsonTokenType.StartObject))
        {
            return false;
        }

        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(GeminiNames.Parts)
                ? !IsIn(ref reader, JsonTokenType.StartArray) || !TryReadPart(ref reader) || !IsIn(ref reader, JsonTokenType.EndArray)
                : !reader.ValueTextEquals(GeminiNames.Role) || !IsIn(ref reader, JsonTokenType.String))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadPart(ref Utf8JsonReader reader)
    {
        if (_hasPart || !IsIn(ref reader, JsonTokenType.StartObject))
        {
            return false;
        }

        _hasPart = true;
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(GeminiNames.Thought))
            {
                reader.Read();
                IsThought = reader.TokenType == JsonTokenType.True;
                reader.Skip();
            }
            else if (Text.Length > 0 || !reader.ValueTextEquals(GeminiNames.Text) || !IsIn(ref reader, JsonTokenType.String))
            {
                return false;
            }
            else
            {
                TextAt = ((int)reader.TokenStartIndex + 1)..((int)reader.BytesConsumed - 1);
                Text = reader.ReadText();
            }
        }

        return true;
    }

    private static bool IsIn(ref Utf8JsonReader reader, JsonTokenType type) => reader.Read() && reader.TokenType == type;
}
