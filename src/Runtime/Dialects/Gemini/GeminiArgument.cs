using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>One value among arguments that come in pieces: an object unless something else was put there.</summary>
internal sealed class GeminiArgument
{
    // No tool has as many; a place far beyond the end is a mistake, and must not cost memory.
    private const int MostItems = 100_000;

    private readonly List<(string Name, GeminiArgument Value)> _members = [];
    private List<GeminiArgument>? _items;
    private StringBuilder? _text;
    private string? _json;

    public GeminiArgument Member(string name)
    {
        foreach (var member in _members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        var value = new GeminiArgument();
        _members.Add((name, value));
        return value;
    }

    public GeminiArgument Item(int index)
    {
        if (index >= MostItems)
        {
            throw new JsonException("A piece of an argument lies too far out in its list.");
        }

        _items ??= [];
        while (_items.Count <= index)
        {
            var gap = new GeminiArgument();
            gap.Set("null");
            _items.Add(gap);
        }

        return _items[index];
    }

    public void Append(string text) => (_text ??= new StringBuilder()).Append(text);

    public void Set(string json) => _json = json;

    public void Write(Utf8JsonWriter writer)
    {
        if (_text is not null)
        {
            writer.WriteStringValue(_text.ToString());
        }
        else if (_items is not null)
        {
            writer.WriteStartArray();
            foreach (var item in _items)
            {
                item.Write(writer);
            }

            writer.WriteEndArray();
        }
        else if (_json is not null && _members.Count == 0)
        {
            writer.WriteRawValue(_json);
        }
        else
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _members)
            {
                writer.WritePropertyName(name);
                value.Write(writer);
            }

            writer.WriteEndObject();
        }
    }
}
