using System.Text.Json;

namespace Mirascope.Gen.Testing.Checking;

/// <summary>Reads a body that must be JSON.</summary>
internal static class RequestBody
{
    /// <summary>The body's value, or null with a reason where it is not JSON or holds half a surrogate pair.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body, out string reason)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            ReadAll(document.RootElement);
            reason = "";
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            reason = exception.Message;
            return null;
        }
    }

    public static bool IsJson(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    // A string with half a surrogate pair is found only when it is read; later reads then cannot fail.
    private static void ReadAll(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadAll(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _ = member.Name;
                    ReadAll(member.Value);
                }

                break;
        }
    }
}
