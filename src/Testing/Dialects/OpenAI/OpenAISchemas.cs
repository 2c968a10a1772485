using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>Checks schemas: an object at the top; strict ones close every object and require every property.</summary>
internal static class OpenAISchemas
{
    public static void Check(CheckedValue? given, bool isStrict, string owner, string code)
    {
        if (given is not { } schema)
            return;
        schema.Object();
        if (schema.Element.TryGetProperty("type", out var type) ? !IsObject(type) : !HasOtherForm(schema.Element))
            throw Refused(schema, code, $"Invalid schema for {owner}: schema must be a JSON Schema of 'type: \"object\"', got 'type: {Shown(type)}'.");
        if (isStrict)
            CheckStrict(schema, schema.Element, owner, code, []);
    }

    // An empty schema is an object without properties; a reference or a union may be one.
    private static bool HasOtherForm(JsonElement schema) =>
        !schema.EnumerateObject().Any() || schema.TryGetProperty("$ref", out _) || schema.TryGetProperty("anyOf", out _) || schema.TryGetProperty("properties", out _);

    private static bool IsObject(JsonElement type) => type.ValueKind == JsonValueKind.String && type.ValueEquals("object");

    private static string Shown(JsonElement type) => type.ValueKind == JsonValueKind.Undefined ? "\"None\"" : type.GetRawText();

    private static void CheckStrict(CheckedValue top, JsonElement schema, string owner, string code, string[] context)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return;
        if (schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            CheckClosed(top, schema, properties, owner, code, context);
        foreach (var member in schema.EnumerateObject())
        {
            switch (member)
            {
                case { Name: "properties" or "$defs" or "definitions", Value.ValueKind: JsonValueKind.Object }:
                    foreach (var inner in member.Value.EnumerateObject())
                        CheckStrict(top, inner.Value, owner, code, [.. context, member.Name, inner.Name]);
                    break;
                case { Name: "anyOf", Value.ValueKind: JsonValueKind.Array }:
                    foreach (var inner in member.Value.EnumerateArray())
                        CheckStrict(top, inner, owner, code, [.. context, member.Name]);
                    break;
                case { Name: "items" }:
                    CheckStrict(top, member.Value, owner, code, [.. context, member.Name]);
                    break;
            }
        }
    }

    private static void CheckClosed(CheckedValue top, JsonElement schema, JsonElement properties, string owner, string code, string[] context)
    {
        var place = $"In context=({string.Join(", ", context.Select(step => $"'{step}'"))})";
        if (!schema.TryGetProperty("additionalProperties", out var others) || others.ValueKind != JsonValueKind.False)
            throw Refused(top, code, $"Invalid schema for {owner}: {place}, 'additionalProperties' is required to be supplied and to be false.");
        var required = schema.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var property in properties.EnumerateObject())
        {
            if (!required.Contains(property.Name))
                throw Refused(top, code, $"Invalid schema for {owner}: {place}, 'required' is required to be supplied and to be an array including every key in properties. Missing '{property.Name}'.");
        }
    }

    private static RefusedException Refused(CheckedValue schema, string code, string message) =>
        new(new Refusal(400, OpenAIWording.InvalidRequest, message, schema.Path, code));
}
