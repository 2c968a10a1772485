using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering.Schemas;

/// <summary>
/// One schema with all that applies to the same value: what <c>$ref</c> points at, every part of <c>allOf</c>, and the chosen
/// branch of <c>anyOf</c> or <c>oneOf</c>. A keyword is looked up in all of them.
/// </summary>
internal sealed class SchemaView
{
    private const int MostParts = 64;

    private readonly JsonElement _root;
    private readonly List<JsonElement> _parts = [];

    public SchemaView(JsonElement root, JsonElement schema, bool prefersNull = false)
    {
        _root = root;
        Add(schema, prefersNull);
    }

    public bool AllowsNull { get; private set; }

    public JsonElement? Find(string keyword)
    {
        foreach (var part in _parts)
        {
            if (part.TryGetProperty(keyword, out var value))
                return value;
        }

        return null;
    }

    /// <summary>Every value a keyword has among the parts.</summary>
    public IEnumerable<JsonElement> FindAll(string keyword)
    {
        foreach (var part in _parts)
        {
            if (part.TryGetProperty(keyword, out var value))
                yield return value;
        }
    }

    /// <summary>The type to make: the first that is not null, or what the other keywords speak of.</summary>
    public string Type => Find("type") switch
    {
        { ValueKind: JsonValueKind.String } one => one.GetString()!,
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray().Select(type => type.GetString()!).FirstOrDefault(type => type != "null") ?? "null",
        _ when Find("properties") is not null || Find("required") is not null => "object",
        _ when Find("items") is not null || Find("prefixItems") is not null => "array",
        _ when Find("minimum") is not null || Find("maximum") is not null || Find("multipleOf") is not null => "number",
        _ => "string",
    };

    private void Add(JsonElement schema, bool prefersNull)
    {
        if (schema.ValueKind != JsonValueKind.Object || _parts.Count >= MostParts)
            return;
        _parts.Add(schema);
        AllowsNull |= IsNull(schema);
        if (schema.TryGetProperty("$ref", out var reference) && JsonPointer.Find(_root, reference.GetString()) is { } target)
            Add(target, prefersNull);
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
                Add(part, prefersNull);
        }

        foreach (var keyword in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (schema.TryGetProperty(keyword, out var branches) && branches.GetArrayLength() > 0)
                Add(Branch(branches, prefersNull), prefersNull);
        }
    }

    private JsonElement Branch(JsonElement branches, bool prefersNull)
    {
        var ordered = branches.EnumerateArray().OrderBy(branch => IsNull(branch) != prefersNull);
        AllowsNull |= branches.EnumerateArray().Any(IsNull);
        return ordered.First();
    }

    private static bool IsNull(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueKind switch
        {
            JsonValueKind.String => type.ValueEquals("null"),
            JsonValueKind.Array => type.EnumerateArray().Any(item => item.ValueEquals("null")),
            _ => false,
        };
}
