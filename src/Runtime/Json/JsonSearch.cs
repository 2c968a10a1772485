using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Looks for one member of an object, for the rare places that ask for a member before they know what the object is.</summary>
internal static class JsonSearch
{
    /// <summary>The text of a member; null where the object has none of that name or it is no text, or the JSON is no object.</summary>
    public static string? FindText(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(json);
        return TryFind(ref reader, name) && reader.TokenType == JsonTokenType.String ? reader.ReadText() : null;
    }

    /// <summary>Brings a fresh reader to the value of a member of its outermost object.</summary>
    public static bool TryFind(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSought = reader.NameUtf8().SequenceEqual(name);
            reader.Read();
            if (isSought)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
