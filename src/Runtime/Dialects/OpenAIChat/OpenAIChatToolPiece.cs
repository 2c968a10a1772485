using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>What one element of <c>tool_calls</c> says of a call.</summary>
internal struct OpenAIChatToolPiece
{
    public OpenAIChatToolPiece()
    {
    }

    public int? Index { get; set; }

    public string Id { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Arguments { get; private set; } = "";

    public bool IsFreeform { get; private set; }

    public readonly bool IsEmpty => Id.Length == 0 && Name.Length == 0 && Arguments.Length == 0;

    /// <summary>Reads the object the reader stands on; the reader ends on its last token.</summary>
    public static OpenAIChatToolPiece Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        var piece = new OpenAIChatToolPiece();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIChatNames.Index))
            {
                piece.Index = (int?)reader.ReadCount();
            }
            else if (name.SequenceEqual(OpenAIChatNames.Id))
            {
                piece.Id = reader.ReadAnyAsText(source) ?? "";
            }
            else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(OpenAIChatNames.Function))
            {
                piece.ReadFunction(ref reader, source);
            }
            else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(OpenAIChatNames.Custom))
            {
                piece.IsFreeform = true;
                piece.ReadFunction(ref reader, source);
            }
            else
            {
                reader.Skip();
            }
        }

        return piece;
    }

    /// <summary>Reads the name and what it is called with; arguments that are JSON instead of text are taken as they stand.</summary>
    public void ReadFunction(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIChatNames.Arguments) || name.SequenceEqual(OpenAIChatNames.Input))
            {
                Arguments = reader.ReadAnyAsText(source) ?? "";
            }
            else if (name.SequenceEqual(OpenAIChatNames.Name))
            {
                Name = reader.ReadTextOrNull() ?? "";
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
