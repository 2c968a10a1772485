namespace Mirascope.Gen.Execution;

/// <summary>
/// Brings what another dialect's model said into the form any other understands, so that a conversation can move between
/// providers: seals and encrypted thoughts go only to the dialect they come from, which alone can read them. A sound or an image that a
/// model made stands before the provider part that holds it: to that provider the latter goes alone, to any other a sound goes as its
/// transcript and what has none not at all. What does not say where it comes from is left as it is.
/// </summary>
internal static class ForeignParts
{
    /// <summary>The request in the words of a dialect; the same object where nothing in it is foreign.</summary>
    public static LlmRequest Settle(LlmRequest request, string dialect)
    {
        Message[]? settled = null;
        for (var i = 0; i < request.Messages.Count; i++)
        {
            var message = request.Messages[i];
            if (message.Role == MessageRole.Assistant && HasForeign(message, dialect))
            {
                settled ??= [.. request.Messages];
                settled[i] = new Message(message.Role, Settle(message.Content, dialect));
            }
        }

        return settled is null ? request : request with { Messages = settled };
    }

    private static bool HasForeign(Message message, string dialect)
    {
        for (var i = 0; i < message.Content.Count; i++)
        {
            if (IsForeign(message.Content, i, dialect))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForeign(IReadOnlyList<ContentPart> parts, int at, string dialect) => parts[at] switch
    {
        ThoughtPart { Signature: not null, Provider: { } provider } => provider != dialect,
        RedactedThoughtPart { Provider: { } provider } => provider != dialect,
        ProviderPart own => own.Provider != dialect,
        AudioPart { Transcript.Length: > 0 } => true,
        MediaPart => HolderOf(parts, at) is not null,
        _ => false,
    };

    private static ProviderPart? HolderOf(IReadOnlyList<ContentPart> parts, int at) => at + 1 < parts.Count ? parts[at + 1] as ProviderPart : null;

    /// <summary>Whether a model's own sound or image is left out because the dialect cannot be told of it.</summary>
    public static bool LosesMedia(LlmRequest request, string dialect)
    {
        foreach (var message in request.Messages)
        {
            for (var i = 0; message.Role == MessageRole.Assistant && i < message.Content.Count; i++)
            {
                if (message.Content[i] is MediaPart and not AudioPart { Transcript.Length: > 0 }
                    && HolderOf(message.Content, i) is { } holder && holder.Provider != dialect)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<ContentPart> Settle(IReadOnlyList<ContentPart> parts, string dialect)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (!IsForeign(parts, i, dialect))
            {
                yield return parts[i];
            }
            else if (parts[i] is ThoughtPart thought)
            {
                yield return thought with { Signature = null, Provider = null };
            }
            else if (parts[i] is AudioPart { Transcript: { } said } spoken && HolderOf(parts, i)?.Provider != dialect)
            {
                yield return new TextPart(said) { Cache = spoken.Cache };
            }
        }
    }
}
