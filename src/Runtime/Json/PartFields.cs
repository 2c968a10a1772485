using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>The members of one stored part, before its type says which of them count: a type may stand anywhere in its object.</summary>
internal sealed class PartFields
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private bool _isError;
    private bool _isFreeform;

    public string? Type => this["type"];

    public bool IsError => _isError;

    public bool IsFreeform => _isFreeform;

    /// <summary>A member that may be absent or null.</summary>
    public string? this[string name] => _texts.GetValueOrDefault(name);

    /// <summary>A member the part cannot do without.</summary>
    public string Require(string name) => this[name] ?? throw new JsonException($"A content part of type '{Type}' has no '{name}'.");

    /// <summary>Reads the object the reader stands on.</summary>
    public static PartFields Read(ref Utf8JsonReader reader)
    {
        var fields = new PartFields();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadText(ref reader, "the name of a member")!;
            reader.Read();
            fields.ReadMember(ref reader, name);
        }

        return fields;
    }

    public static string? ReadText(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName => reader.GetString(),
                JsonTokenType.Null => null,
                _ => throw new JsonException($"The member '{name}' is text, not {reader.TokenType}."),
            };
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException($"The member '{name}' is not well-formed Unicode.", exception);
        }
    }

    private static bool ReadBoolean(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        _ => throw new JsonException($"The member '{name}' is true or false, not {reader.TokenType}."),
    };

    private void ReadMember(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "type" or "text" or "signature" or "mediaType" or "data" or "url" or "id" or "name" or "content" or "argsText"
                or "incomplete" or "provider" or "kind" or "partText" or "cache" or "transcript":
                if (ReadText(ref reader, name) is { } text)
                {
                    _texts[name] = text;
                }

                break;
            case "args" or "part" when reader.TokenType != JsonTokenType.Null:
                _texts[name] = Encoding.UTF8.GetString(CompactJson.Read(ref reader));
                break;
            case "isError":
                _isError = ReadBoolean(ref reader, name);
                break;
            case "isFreeform":
                _isFreeform = ReadBoolean(ref reader, name);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
