namespace Mirascope.Gen;

/// <summary>One part of a message. The set is closed: text, thought, refusal, media, tool call, tool result, provider part.</summary>
public abstract record ContentPart
{
    private protected ContentPart()
    {
    }
}
