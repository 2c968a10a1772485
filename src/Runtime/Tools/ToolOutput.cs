namespace Mirascope.Gen;

/// <summary>What a tool gave back, as the model will read it.</summary>
public class ToolOutput
{
    private protected ToolOutput(string content, bool isError)
    {
        Content = content;
        IsError = isError;
    }

    /// <summary>The text the model reads, mostly JSON.</summary>
    public string Content { get; }

    /// <summary>Whether the tool failed.</summary>
    public bool IsError { get; }

    /// <summary>An output of plain text or ready-made JSON.</summary>
    public static ToolOutput FromText(string content) => new(content ?? throw new ArgumentNullException(nameof(content)), isError: false);

    /// <summary>A failure, in words the model can act on. Say nothing secret: it is sent to the provider.</summary>
    public static ToolOutput FromError(string message) => new(message ?? throw new ArgumentNullException(nameof(message)), isError: true);

    /// <summary>The content.</summary>
    public override string ToString() => Content;
}
