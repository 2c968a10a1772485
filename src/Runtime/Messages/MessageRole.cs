namespace Mirascope.Gen;

/// <summary>Who says a message.</summary>
public enum MessageRole
{
    /// <summary>The application, above the conversation.</summary>
    System,

    /// <summary>The user.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,

    /// <summary>The application, with the results of tools the model called.</summary>
    Tool,
}
