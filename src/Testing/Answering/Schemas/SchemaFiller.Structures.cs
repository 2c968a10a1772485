using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering.Schemas;

internal sealed partial class SchemaFiller
{
    private void WriteObject(SchemaView view, int depth)
    {
        var required = view.FindAll("required")
            .SelectMany(names => names.EnumerateArray())
            .Select(name => name.GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        _writer.WriteStartObject();
        foreach (var property in view.FindAll("properties").SelectMany(properties => properties.EnumerateObject()))
        {
            if ((depth > FullDepth && !required.Contains(property.Name)) || !written.Add(property.Name))
                continue;
            _writer.WritePropertyName(property.Name);
            Write(property.Value, property.Name, depth + 1);
        }

        WriteOtherMembers(view, required.Where(name => !written.Contains(name)).ToList(), written.Count, depth);
        _writer.WriteEndObject();
    }

    // Required names that no property describes, and entries of a dictionary: these follow additionalProperties.
    private void WriteOtherMembers(SchemaView view, List<string> names, int written, int depth)
    {
        var others = view.Find("additionalProperties");
        var minimum = Whole(view.Find("minProperties")) ?? (written == 0 && others?.ValueKind == JsonValueKind.Object && depth <= FullDepth ? 1 : 0);
        for (var i = 0; written + names.Count < minimum; i++)
            names.Add(i < _material.Spoken.Count ? _material.Spoken[i] : $"key{i + 1}");
        foreach (var name in names)
        {
            _writer.WritePropertyName(name);
            if (others is { ValueKind: JsonValueKind.Object } schema)
                Write(schema, name, depth + 1);
            else
                _writer.WriteStringValue(NextText(name));
        }
    }

    private void WriteArray(SchemaView view, string name, int depth)
    {
        var minimum = Whole(view.Find("minItems")) ?? 0;
        var maximum = Whole(view.Find("maxItems")) ?? int.MaxValue;
        var first = view.Find("prefixItems")?.EnumerateArray().ToArray() ?? [];
        var wanted = Math.Max(minimum, depth > FullDepth ? 0 : Math.Max(1, first.Length));
        _writer.WriteStartArray();
        for (var i = 0; i < Math.Min(wanted, maximum); i++)
        {
            if (i < first.Length)
                Write(first[i], name, depth + 1);
            else if (view.Find("items") is { ValueKind: JsonValueKind.Object } items)
                WriteItem(items, name, i, depth);
            else
                _writer.WriteStringValue(NextText(name));
        }

        _writer.WriteEndArray();
    }

    // The items of an enum differ, so that a set of them is one.
    private void WriteItem(JsonElement items, string name, int index, int depth)
    {
        var view = new SchemaView(_root, items);
        if (view.Find("enum") is { ValueKind: JsonValueKind.Array } values && values.GetArrayLength() > 0)
            values[index % values.GetArrayLength()].WriteTo(_writer);
        else
            Write(items, name, depth + 1);
    }

    private static int? Whole(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : null;
}
