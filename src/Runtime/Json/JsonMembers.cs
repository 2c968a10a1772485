using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Walks the members of an object.</summary>
internal static class JsonMembers
{
    /// <summary>A reader inside the object that <paramref name="json"/> is.</summary>
    /// <exception cref="JsonException">It is none; <paramref name="what"/> says so in the message.</exception>
    public static Utf8JsonReader Enter(ReadOnlySpan<byte> json, string what)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{what} is not a JSON object.");
        }

        return reader;
    }

    /// <summary>Moves to the next member of the object the reader is in and stands on its name; false at the object's end.</summary>
    public static bool NextMember(this scoped ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>The name the reader stands on.</summary>
    public static string ReadName(this scoped ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? JsonEscapes.Resolve(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>The text of the string the reader stands on; null, and skipped, for any other value.</summary>
    public static string? ReadTextOrSkip(this scoped ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.ReadText();
        }

        reader.Skip();
        return null;
    }
}
