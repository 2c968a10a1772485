using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// The thought signatures. One may seal a part of any kind, and only with that part does it go back; so it is kept in a provider
/// part right after the one it seals, whose type names the kind. Other dialects leave it out, and a seal whose part is gone is
/// left out here.
/// </summary>
internal static class GeminiSeals
{
    public const string OfText = "thoughtSignature:text";
    public const string OfThought = "thoughtSignature:thought";
    public const string OfCall = "thoughtSignature:functionCall";

    public static ProviderPart Create(string kind, string signature)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(GeminiNames.ThoughtSignature, signature);
            writer.WriteEndObject();
        }

        return new ProviderPart(GeminiNames.Dialect, kind, Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    public static bool Is(ProviderPart part) =>
        part is { Provider: GeminiNames.Dialect, Type: OfText or OfThought or OfCall };

    /// <summary>The signature of the part at a place, which the next part holds; null where it has none.</summary>
    public static string? Find(IReadOnlyList<ContentPart> parts, int place, string kind) =>
        place + 1 < parts.Count && parts[place + 1] is ProviderPart { Provider: GeminiNames.Dialect } seal && seal.Type == kind
            ? JsonSearch.FindText(Encoding.UTF8.GetBytes(seal.Json), GeminiNames.ThoughtSignature)
            : null;
}
