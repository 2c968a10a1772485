using System.Text;

namespace Mirascope.Gen;

/// <summary>Counts a request's tokens without a tokenizer: roughly, and by a bound.</summary>
internal static class TokenEstimate
{
    private const long Image = 1000;

    // What a provider puts around a message, around a tool, and once before all tools.
    private const long MostAroundMessage = 32;
    private const long MostAroundTool = 128;
    private const long MostBeforeTools = 1024;

    public static long Roughly(LlmRequest request) =>
        request.Messages.Sum(message => 4 + message.Content.Sum(Roughly))
        + request.Tools.Sum(tool => 12 + Roughly(tool.Name) + Roughly(tool.Description ?? "") + (tool.Schema.Length / 4))
        + ((request.Output?.Schema.Length ?? 0) / 4);

    /// <summary>More than any tokenizer makes of it; null where there is media, whose tokens do not follow from its bytes.</summary>
    public static long? AtMost(LlmRequest request) => PartsOf(request).Any(part => part is MediaPart) ? null : ToReserve(request);

    /// <summary>The bound of all that is text, and the rough count of media beside it, for which there is no bound.</summary>
    public static long ToReserve(LlmRequest request) =>
        MostAroundMessage + (MostAroundMessage * (request.Messages?.Count ?? 0)) + PartsOf(request).Sum(AtMost)
            + (request.Tools.Count > 0 ? MostBeforeTools : 0)
            + request.Tools.Sum(tool => MostAroundTool + Bytes(tool.Name) + Bytes(tool.Description) + (2L * tool.Schema.Length))
            + (2L * (request.Output?.Schema.Length ?? 0)) + request.Options.Extra.Sum(field => (long)field.Value.Length + field.Key.Length);

    /// <summary>All that the messages say. What is wrong with a request is not for counting to find: null has no parts.</summary>
    public static IEnumerable<ContentPart> PartsOf(LlmRequest request) =>
        (request.Messages ?? []).SelectMany(message => message?.Content ?? []);

    /// <summary>The tokens of so many characters. English has four to a token; other scripts have one or two, so that three tokens to four lie between.</summary>
    public static long Roughly(long ascii, long others) => ((ascii + 3) / 4) + (((others * 3) + 3) / 4);

    private static long Roughly(ContentPart part) => part switch
    {
        ImagePart => Image,
        AudioPart audio => 1 + (audio.Data.Length / 500),
        MediaPart media => 1 + (media.Data.Length / 20),
        _ => Texts(part).Sum(Roughly),
    };

    private static long Roughly(string text)
    {
        var ascii = text.Count(char.IsAscii);
        return Roughly(ascii, text.Length - ascii);
    }

    private static long AtMost(ContentPart part) => MostAroundMessage + (part is MediaPart ? Roughly(part) : Texts(part).Sum(Bytes));

    private static long Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);

    private static string[] Texts(ContentPart part) => part switch
    {
        TextPart text => [text.Text],
        ThoughtPart thought => [thought.Text, thought.Signature ?? ""],
        RedactedThoughtPart redacted => [redacted.Data],
        RefusalPart refusal => [refusal.Text],
        ToolCallPart call => [call.Call.Id, call.Call.Name, call.Call.Arguments],
        ToolResultPart result => [result.Id, result.Name, result.Content],
        ProviderPart own => [own.Json],
        _ => [],
    };
}
