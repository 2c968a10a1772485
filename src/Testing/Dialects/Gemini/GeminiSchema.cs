using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>
/// Google's own form of a schema, with which <c>parameters</c> and <c>responseSchema</c> are written: the types in capitals, the
/// limits of lengths as text or number, <c>nullable</c>, and no keyword beyond these. JSON Schema has members of its own.
/// </summary>
internal static class GeminiSchema
{
    private static readonly string[] Types = ["TYPE_UNSPECIFIED", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"];

    private static readonly string[] Counts = ["minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties"];

    private static readonly ObjectForm Schema = new(
        ("type", EnumOf(Types)), ("format", Forms.Text), ("title", Forms.Text), ("description", Forms.Text), ("nullable", Forms.Boolean),
        ("enum", Forms.List(Forms.Any)), ("items", Check), ("properties", Forms.Map(Check)), ("required", Forms.Texts),
        ("propertyOrdering", Forms.Texts), ("anyOf", Forms.List(Check)), ("minimum", Forms.Any), ("maximum", Forms.Any), ("pattern", Forms.Text),
        ("default", Forms.Any), ("example", Forms.Any), ("additionalProperties", Forms.Any), ("minItems", Forms.Any), ("maxItems", Forms.Any),
        ("minLength", Forms.Any), ("maxLength", Forms.Any), ("minProperties", Forms.Any), ("maxProperties", Forms.Any));

    public static void Check(CheckedValue schema) => Schema.Check(schema);

    /// <summary>A value of an enum: its name, whose case does not matter, or its number.</summary>
    public static Form EnumOf(params string[] allowed) => value =>
    {
        if (value.Element.ValueKind == JsonValueKind.Number)
            value.Integer(0);
        else if (!allowed.Contains(value.Text(), StringComparer.OrdinalIgnoreCase))
            value.OneOf(allowed);
    };

    /// <summary>The same as JSON Schema.</summary>
    public static JsonElement ToJsonSchema(JsonElement schema)
    {
        var node = JsonNode.Parse(schema.GetRawText())!;
        Rewrite(node);
        return JsonDocument.Parse(node.ToJsonString()).RootElement;
    }

    private static void Rewrite(JsonNode? node)
    {
        if (node is not JsonObject schema)
            return;
        if (schema["type"] is JsonValue type)
            schema["type"] = (type.TryGetValue<int>(out var at) ? Types.ElementAtOrDefault(at) ?? Types[0] : type.GetValue<string>()).ToLowerInvariant();
        foreach (var count in Counts)
        {
            if (schema[count] is JsonValue value && value.TryGetValue<string>(out var text) && long.TryParse(text, out var number))
                schema[count] = number;
        }

        Rewrite(schema["items"]);
        foreach (var branch in schema["anyOf"] as JsonArray ?? [])
            Rewrite(branch);
        foreach (var (_, property) in schema["properties"] as JsonObject ?? [])
            Rewrite(property);
    }
}
