using System.Buffers.Text;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mirascope.Gen.Tests.Schemas;

/// <summary>
/// Validates JSON against those keywords of JSON Schema 2020-12 that the providers' request schemas use. A keyword it does not know
/// is an error: nothing passes because nobody looked.
/// </summary>
/// <remarks>NJsonSchema stops at draft 4: it knows neither <c>$defs</c> nor <c>const</c>, nor <c>exclusiveMinimum</c> as a number.</remarks>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$defs", "title", "description", "default", "format", "examples", "deprecated", "discriminator", "nullable",
    };

    public static SchemaValidator Load(string path) => new(JsonNode.Parse(File.ReadAllBytes(path))!.AsObject());

    /// <summary>What is wrong; empty where nothing is.</summary>
    public IReadOnlyList<string> Validate(JsonNode? value) => [.. Check(value, root, "$")];

    private IEnumerable<string> Check(JsonNode? value, JsonNode? schema, string path)
    {
        if (schema is JsonValue constant)
        {
            return constant.GetValue<bool>() ? [] : [$"{path} is not allowed"];
        }

        return schema!.AsObject().Where(keyword => !Annotations.Contains(keyword.Key)).SelectMany(keyword => Check(value, keyword.Key, keyword.Value!, schema.AsObject(), path));
    }

    private IEnumerable<string> Check(JsonNode? value, string keyword, JsonNode rule, JsonObject schema, string path) => keyword switch
    {
        "$ref" => Check(value, Resolve(rule.GetValue<string>()), path),
        "allOf" => rule.AsArray().SelectMany(each => Check(value, each, path)),
        "anyOf" => CheckAny(value, rule.AsArray(), path),
        "oneOf" => Expect(rule.AsArray().Count(each => !Check(value, each, path).Any()) == 1, path, "does not fit exactly one of its forms"),
        "type" => Expect(Types(rule).Any(type => IsType(value, type)), path, $"is not of type {rule.ToJsonString()}"),
        "enum" => Expect(rule.AsArray().Any(each => JsonNode.DeepEquals(each, value)), path, $"is none of {rule.ToJsonString()}"),
        "const" => Expect(JsonNode.DeepEquals(rule, value), path, $"is not {rule.ToJsonString()}"),
        "required" when value is JsonObject members => rule.AsArray().Select(name => name!.GetValue<string>())
            .Where(name => !members.ContainsKey(name)).Select(name => $"{path} has no '{name}'"),
        "properties" when value is JsonObject members => rule.AsObject().Where(property => members.ContainsKey(property.Key))
            .SelectMany(property => Check(members[property.Key], property.Value, $"{path}.{property.Key}")),
        "additionalProperties" when value is JsonObject members => members
            .Where(member => schema["properties"]?.AsObject().ContainsKey(member.Key) != true)
            .SelectMany(member => Check(member.Value, rule, $"{path}.{member.Key}")),
        "items" when value is JsonArray items => items.SelectMany((item, index) => Check(item, rule, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))),
        "minItems" => Expect(value is not JsonArray { Count: var count } || count >= rule.GetValue<int>(), path, "has too few items"),
        "maxItems" => Expect(value is not JsonArray { Count: var count } || count <= rule.GetValue<int>(), path, "has too many items"),
        "minProperties" => Expect(value is not JsonObject { Count: var count } || count >= rule.GetValue<int>(), path, "has too few members"),
        "maxProperties" => Expect(value is not JsonObject { Count: var count } || count <= rule.GetValue<int>(), path, "has too many members"),
        "contentEncoding" when rule.GetValue<string>() == "base64" => Expect(Text(value) is not { } text || Base64.IsValid(text), path, "is no base64"),
        "minLength" => Expect(Text(value) is not { } text || text.EnumerateRunes().Count() >= rule.GetValue<int>(), path, "is too short"),
        "maxLength" => Expect(Text(value) is not { } text || text.EnumerateRunes().Count() <= rule.GetValue<int>(), path, "is too long"),
        "pattern" => Expect(Text(value) is not { } text || Regex.IsMatch(text, rule.GetValue<string>(), RegexOptions.CultureInvariant), path, $"does not match {rule}"),
        "minimum" => Expect(Number(value) is not { } number || number >= rule.GetValue<double>(), path, $"is below {rule}"),
        "maximum" => Expect(Number(value) is not { } number || number <= rule.GetValue<double>(), path, $"is above {rule}"),
        "exclusiveMinimum" => Expect(Number(value) is not { } number || number > rule.GetValue<double>(), path, $"is not above {rule}"),
        "required" or "properties" or "additionalProperties" or "items" => [],
        _ => throw new NotSupportedException($"The validator does not know the keyword '{keyword}' at {path}."),
    };

    private IEnumerable<string> CheckAny(JsonNode? value, JsonArray forms, string path)
    {
        var best = forms.Select(form => Check(value, form, path).ToList()).MinBy(errors => errors.Count)!;
        return best.Count == 0 ? [] : [$"{path} fits none of its forms; the nearest: {string.Join(", ", best)}"];
    }

    private JsonNode? Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, name) => node?[name])
        ?? throw new NotSupportedException($"The schema has no '{reference}'.");

    private static IEnumerable<string> Expect(bool holds, string path, string otherwise) => holds ? [] : [$"{path} {otherwise}"];

    private static IEnumerable<string> Types(JsonNode rule) =>
        rule is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool IsType(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "boolean" => value is JsonValue flag && flag.TryGetValue(out bool _),
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == Math.Floor(number),
        _ => throw new NotSupportedException($"The validator does not know the type '{type}'."),
    };

    private static string? Text(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? found) ? found : null;

    private static double? Number(JsonNode? value) => value is JsonValue number && number.TryGetValue(out double found) ? found : null;
}
