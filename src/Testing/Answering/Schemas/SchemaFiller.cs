using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering.Schemas;

/// <summary>
/// Writes a value that a schema admits, of what the prompt offers. One filler fills one value: it remembers which words it has
/// used, so that two fields get two words.
/// </summary>
internal sealed partial class SchemaFiller
{
    /// <summary>Below this depth only what is required is written, and null where it is admitted: a schema may contain itself.</summary>
    private const int FullDepth = 4;

    private const int DeepestDepth = 12;

    private readonly JsonElement _root;
    private readonly Utf8JsonWriter _writer;
    private readonly PromptMaterial _material;
    private int _texts;
    private int _numbers;

    private SchemaFiller(JsonElement root, Utf8JsonWriter writer, PromptMaterial material)
    {
        _root = root;
        _writer = writer;
        _material = material;
    }

    /// <summary>JSON text that the schema admits.</summary>
    public static string Fill(JsonElement schema, PromptMaterial material)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
            new SchemaFiller(schema, writer, material).Write(schema, "value", 0);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The same for a tool, whose arguments are an object even where no schema says so.</summary>
    public static string FillArguments(JsonElement schema, PromptMaterial material) =>
        schema.ValueKind == JsonValueKind.Object ? Fill(schema, material) : "{}";

    private void Write(JsonElement schema, string name, int depth)
    {
        var view = new SchemaView(_root, schema, depth > FullDepth);
        if (view.Find("const") is { } constant)
            constant.WriteTo(_writer);
        else if (view.Find("enum") is { ValueKind: JsonValueKind.Array } values && values.GetArrayLength() > 0)
            values[0].WriteTo(_writer);
        else if (depth > FullDepth && view.AllowsNull || depth > DeepestDepth)
            _writer.WriteNullValue();
        else
            WriteByType(view, name, depth);
    }

    private void WriteByType(SchemaView view, string name, int depth)
    {
        switch (view.Type)
        {
            case "object":
                WriteObject(view, depth);
                break;
            case "array":
                WriteArray(view, name, depth);
                break;
            case "boolean":
                _writer.WriteBooleanValue(true);
                break;
            case "integer":
                _writer.WriteNumberValue(Number(view, isInteger: true));
                break;
            case "number":
                _writer.WriteNumberValue(Number(view, isInteger: false));
                break;
            case "null":
                _writer.WriteNullValue();
                break;
            default:
                _writer.WriteStringValue(Text(view, name));
                break;
        }
    }
}
