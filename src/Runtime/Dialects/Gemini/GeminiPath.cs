namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// The path of a model, from its collection on. The whole name is one segment of it; <c>models/</c> or <c>tunedModels/</c> before the name, as the
/// provider's own lists have it, says the collection.
/// </summary>
internal static class GeminiPath
{
    private const string What = "The model's name";
    private static readonly string[] Collections = ["models", "tunedModels"];

    /// <exception cref="LlmConfigurationException">The name cannot be one segment of a path.</exception>
    public static string Of(string model, bool stream) => Of(model, stream ? "streamGenerateContent?alt=sse" : "generateContent");

    /// <exception cref="LlmConfigurationException">The name cannot be one segment of a path.</exception>
    public static string Of(string model, string verb)
    {
        var (collection, id) = Split(model);
        return $"{collection}/{PathSegment.Escape(id, What)}:{verb}";
    }

    /// <summary>The model's name with its collection, as bodies have it.</summary>
    public static string NameOf(string model)
    {
        var (collection, id) = Split(model);
        return $"{collection}/{id}";
    }

    private static (string Collection, string Id) Split(string model)
    {
        var collection = Array.Find(Collections, name => model.StartsWith(name, StringComparison.Ordinal) && model.AsSpan(name.Length) is ['/', ..]);
        var id = collection is null ? model : model[(collection.Length + 1)..];
        if (collection is not null && id.Contains('/'))
        {
            throw new LlmConfigurationException($"{What} has a second '/' in it, which names nothing at Google.");
        }

        return (collection ?? Collections[0], id);
    }
}
