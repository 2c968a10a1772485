namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Every conversation, by provider.</summary>
internal static class AllConversations
{
    /// <summary>OpenAI by its Responses.</summary>
    public const string OpenAIResponses = Provider.OpenAI + ":responses";

    public static IReadOnlyList<Conversation> For(string provider) =>
    [
        .. new[] { TextConversations.All, MediaConversations.All, ToolConversations.All, ToolResultConversations.All, OptionConversations.All, ThinkingConversations.All }
            .SelectMany(list => list).Where(conversation => conversation.Only is null || conversation.Only == provider || IsForResponses(conversation, provider)),
    ];

    // What is for OpenAI is for both its dialects, but for sounds.
    private static bool IsForResponses(Conversation conversation, string provider) =>
        provider == OpenAIResponses && conversation.Only == Provider.OpenAI && !conversation.Name.StartsWith("audio-", StringComparison.Ordinal);
}
