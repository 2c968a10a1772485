namespace Mirascope.Gen;

/// <summary>One part of a message. The set is closed: text, thought, refusal, media, tool call, tool result, provider part.</summary>
public abstract record ContentPart
{
    private protected ContentPart()
    {
    }

    /// <summary>Whether the provider's prompt cache shall keep the request up to the end of this part, and for how long.</summary>
    public CacheMark Cache { get; init; }
}
