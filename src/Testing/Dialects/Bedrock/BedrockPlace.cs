namespace Mirascope.Gen.Testing.Dialects.Bedrock;

/// <summary>What a path says: which model, which of its verbs.</summary>
internal sealed record BedrockPlace(string Model, string Verb)
{
    /// <summary>Reads <c>/model/{model}/{verb}</c>. The model is one segment, however it is escaped; an ARN may have a slash in it.</summary>
    public static BedrockPlace? Of(string path)
    {
        const string root = "/model/";
        var last = path.LastIndexOf('/');
        return path.StartsWith(root, StringComparison.Ordinal) && last > root.Length
            ? new BedrockPlace(Uri.UnescapeDataString(path[root.Length..last]), path[(last + 1)..])
            : null;
    }
}
