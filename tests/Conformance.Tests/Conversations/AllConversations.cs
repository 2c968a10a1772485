namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Every conversation, by provider.</summary>
internal static class AllConversations
{
    public static IReadOnlyList<Conversation> For(string provider) =>
    [
        .. new[] { TextConversations.All, MediaConversations.All, ToolConversations.All, ToolResultConversations.All, OptionConversations.All, ThinkingConversations.All }
            .SelectMany(list => list).Where(conversation => conversation.Only is null || conversation.Only == provider),
    ];
}
