namespace Mirascope.Gen;

/// <summary>Who says a message.</summary>
public enum MessageRole
{
    /// <summary>
    /// The application, above the conversation. Where a provider has only one place for such texts (Anthropic), all of a
    /// conversation's are moved there, in order.
    /// </summary>
    System,

    /// <summary>The user.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,

    /// <summary>The application, with the results of tools the model called.</summary>
    Tool,
}
