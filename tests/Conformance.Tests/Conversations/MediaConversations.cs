namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Conversations with images, sounds and documents.</summary>
internal static class MediaConversations
{
    public static IReadOnlyList<Conversation> All { get; } =
    [
        OfPart("image-png", """{"type":"image","mediaType":"image/png","data":"iVBORw0KGgo="}"""),
        OfPart("image-jpeg", """{"type":"image","mediaType":"image/jpeg","data":"/9j/4AA+"}"""),
        OfPart("image-gif", """{"type":"image","mediaType":"image/gif","data":"R0lGODlh"}"""),
        OfPart("image-webp", """{"type":"image","mediaType":"image/webp","data":"UklGRg=="}"""),
        OfPart("image-address", """{"type":"image","url":"https://example.org/a%20b.png?size=2&x=%C3%A9"}"""),
        OfPart("document-pdf", """{"type":"document","mediaType":"application/pdf","data":"JVBERi0xLjQ="}"""),
        OfPart("document-address", """{"type":"document","mediaType":"application/pdf","url":"https://example.org/a.pdf"}""", Provider.Anthropic),
        OfPart("document-text", """{"type":"document","mediaType":"text/plain","data":"w6kgcGxhaW4gdGV4dA=="}"""),
        OfPart("audio-wav", """{"type":"audio","mediaType":"audio/wav","data":"UklGRgAA"}""", Provider.OpenAI),
        OfPart("audio-mp3", """{"type":"audio","mediaType":"audio/mpeg","data":"SUQzBAAA"}""", Provider.OpenAI),
        OfPart("audio-address", """{"type":"audio","mediaType":"audio/mpeg","url":"https://example.org/a.mp3"}""", Provider.Mistral),
        new("image-between-texts", """
            {"stream":true,
             "messages":[{"role":"user","content":[{"type":"text","text":"Compare"},{"type":"image","mediaType":"image/png","data":"iVBORw=="},
                                                   {"type":"text","text":"with"},{"type":"image","url":"https://example.org/b.png"},{"type":"text","text":"."}]}]}
            """),
        new("image-in-an-earlier-turn", """
            {"messages":[{"role":"user","content":[{"type":"image","mediaType":"image/png","data":"iVBORw=="}]},
                         {"role":"assistant","content":[{"type":"text","text":"A cat."}]},{"role":"user","content":[{"type":"text","text":"Which colour?"}]}]}
            """),
    ];

    private static Conversation OfPart(string name, string part, string? only = null) => new(
        name, $$"""{"messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},{{part}}]}]}""", only);
}
