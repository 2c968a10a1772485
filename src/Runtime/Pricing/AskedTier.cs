using System.Text.Json;

namespace Mirascope.Gen;

/// <summary>The tier a call was asked to be served at holds where the answer names none: not every provider repeats it.</summary>
internal static class AskedTier
{
    public static Usage Complete(Usage usage, LlmOptions options) =>
        string.IsNullOrEmpty(usage.ServiceTier) ? Complete(usage, options.ServiceTier ?? Extra(options.Extra, "service_tier"))! : usage;

    public static Usage? Complete(Usage? usage, string? asked) =>
        asked is not null && usage is { ServiceTier: null or "" } ? usage with { ServiceTier = asked } : usage;

    private static string? Extra(JsonFields fields, string name)
    {
        if (!fields.TryGetValue(name, out var json))
        {
            return null;
        }

        var reader = new Utf8JsonReader(json.Span);
        return reader.Read() && reader.TokenType == JsonTokenType.String ? Json.Utf8JsonReaderText.ReadText(ref reader) : null;
    }
}
