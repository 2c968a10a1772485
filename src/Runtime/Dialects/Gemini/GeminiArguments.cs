using System.Globalization;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Arguments that come as single values with the place of each, as in <c>$.books[0].title</c>.</summary>
internal sealed class GeminiArguments
{
    private readonly GeminiArgument _root = new();

    /// <summary>Adds the pieces of a member <c>partialArgs</c>.</summary>
    public void Add(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The pieces of the arguments are no list.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                AddPiece(reader.ReadSlice(json));
            }
        }
    }

    /// <summary>The whole as one object.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            _root.Write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private void AddPiece(ReadOnlySpan<byte> json)
    {
        var path = JsonSearch.FindText(json, "jsonPath"u8) ?? throw new JsonException("A piece of an argument does not say where it belongs.");
        var place = Find(path);
        var reader = JsonMembers.Enter(json, "A piece of an argument");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("stringValue"u8))
            {
                place.Append(reader.ReadTextOrNull() ?? "");
            }
            else if (name.SequenceEqual("numberValue"u8) || name.SequenceEqual("boolValue"u8))
            {
                place.Set(Encoding.UTF8.GetString(reader.ReadSlice(json)));
            }
            else
            {
                if (name.SequenceEqual("nullValue"u8))
                {
                    place.Set("null");
                }

                reader.Skip();
            }
        }
    }

    // Steps are .name, [0], ['name'] and ["name"].
    private GeminiArgument Find(string path)
    {
        var place = _root;
        for (var at = path.StartsWith('$') ? 1 : 0; at < path.Length;)
        {
            var isBracket = path[at] == '[';
            var start = isBracket || path[at] == '.' ? at + 1 : at;
            var isQuoted = isBracket && start < path.Length && path[start] is '\'' or '"';
            var end = isQuoted ? path.IndexOf(path[start] + "]", start + 1, StringComparison.Ordinal)
                : isBracket ? path.IndexOf(']', start) : path.AsSpan(start).IndexOfAny('.', '[') is >= 0 and var next ? start + next : path.Length;
            if (end <= start)
            {
                throw new JsonException("A piece of an argument has a place that cannot be read.");
            }

            var step = path[(isQuoted ? start + 1 : start)..end];
            place = isBracket && !isQuoted ? place.Item(ToIndex(step)) : place.Member(step);
            at = end + (isQuoted ? 2 : isBracket ? 1 : 0);
        }

        return place;
    }

    private static int ToIndex(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw new JsonException("A piece of an argument has a place that cannot be read.");
}
