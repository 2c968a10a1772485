namespace Mirascope.Gen;

/// <summary>How many tokens a request has, by guess. What is wrong with a request is not its concern; null has none.</summary>
internal static class RequestSize
{
    // Bytes of sound a second at the rates that speech is stored with, and the tokens most providers make of a second.
    private const long BytesOfSecond = 4000;
    private const long TokensOfSecond = 32;

    // What a text-free document of so many bytes has less than a token for.
    private const long BytesOfDocumentToken = 16;

    /// <summary>The tokens of everything that is sent.</summary>
    public static long Of(LlmRequest request)
    {
        var tokens = TokenGuess.OfBytes(request.Output?.Schema.Length ?? 0);
        foreach (var tool in request.Tools)
        {
            tokens += TokenGuess.Frame + TokenGuess.OfText(tool.Name) + TokenGuess.OfText(tool.Description) + TokenGuess.OfBytes(tool.Schema.Length);
        }

        foreach (var part in PartsOf(request))
        {
            tokens += TokenGuess.Frame + Of(part);
        }

        return tokens;
    }

    /// <summary>The tokens among them that are sound.</summary>
    public static long OfAudio(LlmRequest request) => PartsOf(request).OfType<AudioPart>().Sum(Of);

    /// <summary>How long the longest mark of the request asks a cache to keep it.</summary>
    public static CacheMark CacheOf(LlmRequest request)
    {
        var mark = CacheMark.None;
        foreach (var tool in request.Tools)
        {
            mark = tool.Cache > mark ? tool.Cache : mark;
        }

        foreach (var part in PartsOf(request))
        {
            mark = part.Cache > mark ? part.Cache : mark;
        }

        return mark;
    }

    private static IEnumerable<ContentPart> PartsOf(LlmRequest request)
    {
        foreach (var message in request.Messages ?? [])
        {
            for (var part = 0; part < message?.Content.Count; part++)
            {
                yield return message.Content[part];
            }
        }
    }

    private static long Of(ContentPart part) => part switch
    {
        TextPart text => TokenGuess.OfText(text.Text),
        ThoughtPart thought => TokenGuess.OfText(thought.Text) + TokenGuess.OfText(thought.Signature),
        RedactedThoughtPart redacted => TokenGuess.OfText(redacted.Data),
        RefusalPart refusal => TokenGuess.OfText(refusal.Text),
        ToolCallPart call => TokenGuess.OfText(call.Call.Name) + TokenGuess.OfText(call.Call.Arguments),
        ToolResultPart result => TokenGuess.OfText(result.Content),
        ProviderPart own => TokenGuess.OfText(own.Json),
        AudioPart sound => Math.Max(TokenGuess.Audio, sound.Data.Length / BytesOfSecond * TokensOfSecond),
        DocumentPart document => Math.Max(TokenGuess.Document, document.Data.Length / BytesOfDocumentToken),
        _ => TokenGuess.Image,
    };
}
