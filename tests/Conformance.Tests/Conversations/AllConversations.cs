namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Every conversation, by provider.</summary>
internal static class AllConversations
{
    /// <summary>OpenAI by its Responses.</summary>
    public const string OpenAIResponses = Provider.OpenAI + ":responses";

    // Of what is for another provider only.
    private static readonly Dictionary<string, string[]> Also = new(StringComparer.Ordinal)
    {
        [Provider.Mistral] = ["seed", "seed-large", "penalties", "penalties-zero", "output-json", "refusal", "document-address", "audio-wav", "audio-mp3"],
        [Provider.Cohere] = ["top-k", "seed", "seed-large", "penalties", "penalties-zero", "output-json", "refusal"],
        [Provider.Bedrock] =
        [
            "audio-wav", "audio-mp3", "top-k", "refusal", "thought-with-a-tool", "thought-redacted", "budget-within-a-limit",
            "budget-none", "budget-minimal", "budget-low", "budget-medium", "budget-high", "budget-max",
            "adaptive-none", "adaptive-low", "adaptive-medium", "adaptive-high", "adaptive-max",
        ],
        [Provider.Ollama] = ["top-k", "seed", "seed-large", "penalties", "penalties-zero", "output-json", "refusal"],
    };

    // What a provider has no form for. That it is refused is tested where the dialect is.
    private static readonly Dictionary<string, string[]> Without = new(StringComparer.Ordinal)
    {
        [Provider.Cohere] = ["document-pdf"],
        [Provider.Bedrock] = ["image-address", "image-between-texts", "service-metadata"],
        [Provider.Ollama] = ["document-pdf", "document-text", "image-address", "image-between-texts"],
    };

    public static IReadOnlyList<Conversation> For(string provider) =>
    [
        .. new[] { TextConversations.All, MediaConversations.All, ToolConversations.All, ToolResultConversations.All, OptionConversations.All, ThinkingConversations.All, ServiceConversations.All }
            .SelectMany(list => list).Where(conversation => IsFor(conversation, provider)),
    ];

    private static bool IsFor(Conversation conversation, string provider) =>
        (conversation.Only is null || conversation.Only == provider || Lists(Also, provider, conversation) || IsForResponses(conversation, provider))
        && !Lists(Without, provider, conversation);

    private static bool Lists(Dictionary<string, string[]> lists, string provider, Conversation conversation) =>
        lists.TryGetValue(provider, out var names) && names.Contains(conversation.Name);

    // What is for OpenAI is for both its dialects, but for sounds.
    private static bool IsForResponses(Conversation conversation, string provider) =>
        provider == OpenAIResponses && conversation.Only == Provider.OpenAI && !conversation.Name.StartsWith("audio-", StringComparison.Ordinal);
}
