using System.Text.Json;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>Reads members of a body that has been checked.</summary>
internal static class JsonMembers
{
    /// <summary>A member that is there and not null.</summary>
    public static JsonElement? Value(this JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A member's text; null where it is absent, null or no string.</summary>
    public static string? Text(this JsonElement owner, string name) =>
        owner.Value(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The items of a member; none where it is absent, null or no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement owner, string name) =>
        owner.Value(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The same object with one more number.</summary>
    public static JsonElement With(this JsonElement owner, string name, long number)
    {
        using var copy = JsonDocument.Parse(JsonOutput.Object(json =>
        {
            foreach (var member in owner.EnumerateObject())
                member.WriteTo(json);
            json.WriteNumber(name, number);
        }));
        return copy.RootElement.Clone();
    }

    /// <summary>Whether a member is there and true.</summary>
    public static bool IsTrue(this JsonElement owner, string name) => owner.Value(name) is { ValueKind: JsonValueKind.True };
}
