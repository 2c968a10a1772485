using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Says what JSON is before it is passed on as it stands.</summary>
internal static class JsonCheck
{
    /// <summary>Whether this is one whole JSON object and nothing else.</summary>
    public static bool IsObject(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
