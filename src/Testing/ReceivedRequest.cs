namespace Mirascope.Gen.Testing;

/// <summary>A request as the simulator got it, whether it was answered or refused.</summary>
public sealed class ReceivedRequest
{
    internal ReceivedRequest()
    {
    }

    /// <summary>The wire dialect it was taken for: such as <c>openai-chat</c> or <c>gemini</c>.</summary>
    public required string Dialect { get; init; }

    /// <summary>The method, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path, without the query, escaped as it came.</summary>
    public required string Path { get; init; }

    /// <summary>The headers but for those that carry credentials; names compare without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body's text.</summary>
    public required string Body { get; init; }
}
