using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>What a member <c>tool_calls</c> says of one call.</summary>
internal struct CohereToolPiece
{
    public string? Id { get; private set; }

    public string? Name { get; private set; }

    public string? Arguments { get; private set; }

    /// <summary>Reads the object the reader stands on; the reader ends on its last token.</summary>
    public static CohereToolPiece Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        var piece = default(CohereToolPiece);
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(CohereNames.Id))
            {
                piece.Id = reader.ReadAnyAsText(source);
            }
            else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(CohereNames.Function))
            {
                piece.ReadFunction(ref reader, source);
            }
            else
            {
                reader.Skip();
            }
        }

        return piece;
    }

    // Arguments that are JSON instead of text are taken as they stand.
    private void ReadFunction(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(CohereNames.Name))
            {
                Name = reader.ReadAnyAsText(source);
            }
            else if (name.SequenceEqual(CohereNames.Arguments))
            {
                Arguments = reader.ReadAnyAsText(source);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
