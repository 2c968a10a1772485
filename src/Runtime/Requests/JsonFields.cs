using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen;

/// <summary>
/// Named JSON values, in order, each name once. Immutable and equal by value. A value is checked when it is put in, so that it
/// stays one value wherever it is written.
/// </summary>
public sealed class JsonFields : IReadOnlyCollection<KeyValuePair<string, ReadOnlyMemory<byte>>>, IEquatable<JsonFields>
{
    private readonly KeyValuePair<string, ReadOnlyMemory<byte>>[] _fields;

    private JsonFields(KeyValuePair<string, ReadOnlyMemory<byte>>[] fields) => _fields = fields;

    /// <summary>No field.</summary>
    public static JsonFields Empty { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _fields.Length;

    /// <summary>The members of a JSON object, such as <c>{"top_a": 0.3}</c>.</summary>
    /// <exception cref="ArgumentException">The text is not one JSON object, or a name stands in it twice.</exception>
    public static JsonFields Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The members of a JSON object in UTF-8.</summary>
    /// <exception cref="ArgumentException">The text is not one JSON object, or a name stands in it twice.</exception>
    public static JsonFields Parse(ReadOnlySpan<byte> json)
    {
        // Compact first: that reads the whole, and bounds its depth.
        if (!CompactJson.TryFormat(json, out var compact) || compact is not [(byte)'{', ..])
        {
            throw new ArgumentException("The text is not one JSON object.", nameof(json));
        }

        var fields = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        var reader = new Utf8JsonReader(compact);
        reader.Read();
        while (reader.NextMember())
        {
            var name = Checked(reader.ReadName());
            if (fields.Exists(field => field.Key == name))
            {
                throw new ArgumentException($"The name '{name}' stands in the object twice.", nameof(json));
            }

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            fields.Add(new(name, compact.AsMemory(start..(int)reader.BytesConsumed)));
        }

        return new JsonFields([.. fields]);
    }

    /// <summary>These fields and this one, which replaces one of its name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">Its value as JSON: a text in quotes, a number, an object …</param>
    /// <exception cref="ArgumentException">The name is empty, or the value is not one JSON value.</exception>
    public JsonFields With(string name, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return With(name, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>These fields and this one, its value JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">The name is empty, or the value is not one JSON value.</exception>
    public JsonFields With(string name, ReadOnlySpan<byte> json) => CompactJson.TryFormat(json, out var compact)
        ? Put(new(Checked(name), compact))
        : throw new ArgumentException($"The value of '{name}' is not one JSON value. A text needs its quotes; WithText adds them.", nameof(json));

    /// <summary>These fields and this one, its value a text.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public JsonFields WithText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Put(new(Checked(name), Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text)}\"")));
    }

    /// <summary>These fields except this one.</summary>
    public JsonFields Without(string name) => new([.. _fields.Where(field => field.Key != name)]);

    /// <summary>The value of a field.</summary>
    public bool TryGetValue(string name, out ReadOnlyMemory<byte> json)
    {
        var at = Array.FindIndex(_fields, field => field.Key == name);
        json = at < 0 ? default : _fields[at].Value;
        return at >= 0;
    }

    /// <summary>These fields and those, which replace any of the same name.</summary>
    public JsonFields OverlaidBy(JsonFields? over) => over is null || over.Count == 0 ? this : over._fields.Aggregate(this, (fields, field) => fields.Put(field));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>>> GetEnumerator() => _fields.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] JsonFields? other) =>
        other is not null && Count == other.Count && _fields.Zip(other._fields).All(pair =>
            pair.First.Key == pair.Second.Key && pair.First.Value.Span.SequenceEqual(pair.Second.Value.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonFields);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, json) in _fields)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.AddBytes(json.Span);
        }

        return hash.ToHashCode();
    }

    /// <summary>The fields as a JSON object.</summary>
    public override string ToString() =>
        "{" + string.Join(",", _fields.Select(field => $"\"{JsonEncodedText.Encode(field.Key)}\":{Encoding.UTF8.GetString(field.Value.Span)}")) + "}";

    private static string Checked(string name) => string.IsNullOrEmpty(name) ? throw new ArgumentException("A field has no name.", nameof(name)) : name;

    private JsonFields Put(KeyValuePair<string, ReadOnlyMemory<byte>> field)
    {
        var at = Array.FindIndex(_fields, known => known.Key == field.Key);
        if (at < 0)
        {
            return new JsonFields([.. _fields, field]);
        }

        var fields = (KeyValuePair<string, ReadOnlyMemory<byte>>[])_fields.Clone();
        fields[at] = field;
        return new JsonFields(fields);
    }
}
