using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering.Schemas;

/// <summary>Follows a <c>$ref</c> within its own document.</summary>
internal static class JsonPointer
{
    public static JsonElement? Find(JsonElement root, string? reference)
    {
        if (reference is null || !reference.StartsWith('#'))
            return null;
        var at = root;
        foreach (var step in reference[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }

        return at;
    }
}
