using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Conversations of nothing but text.</summary>
internal static class TextConversations
{
    public static IReadOnlyList<Conversation> All { get; } =
    [
        new("text", """{"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}"""),
        new("text-streamed", """{"stream":true,"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}"""),
        new("system", """
            {"messages":[{"role":"system","content":[{"type":"text","text":"Be brief."}]},{"role":"user","content":[{"type":"text","text":"Hi"}]}]}
            """),
        new("system-twice", """
            {"messages":[{"role":"system","content":[{"type":"text","text":"Be brief."}]},{"role":"system","content":[{"type":"text","text":"Be kind."}]},
                         {"role":"user","content":[{"type":"text","text":"Hi"}]}]}
            """),
        new("system-of-two-parts", """
            {"messages":[{"role":"system","content":[{"type":"text","text":"Be brief."},{"type":"text","text":"Be kind."}]},
                         {"role":"user","content":[{"type":"text","text":"Hi"}]}]}
            """),
        new("turns", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"One"}]},{"role":"assistant","content":[{"type":"text","text":"Two"}]},
                         {"role":"user","content":[{"type":"text","text":"Three"}]}]}
            """),
        new("turns-many-streamed", """
            {"stream":true,
             "messages":[{"role":"system","content":[{"type":"text","text":"Count."}]},{"role":"user","content":[{"type":"text","text":"1"}]},
                         {"role":"assistant","content":[{"type":"text","text":"2"}]},{"role":"user","content":[{"type":"text","text":"3"}]},
                         {"role":"assistant","content":[{"type":"text","text":"4"}]},{"role":"user","content":[{"type":"text","text":"5"}]}]}
            """),
        new("turn-ends-with-assistant", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Name a colour."}]},{"role":"assistant","content":[{"type":"text","text":"The colour is"}]}]}
            """),
        new("user-of-three-parts", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"One"},{"type":"text","text":" two "},{"type":"text","text":"three"}]}]}
            """),
        new("assistant-of-two-parts", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]},
                         {"role":"assistant","content":[{"type":"text","text":"One"},{"type":"text","text":"two"}]},
                         {"role":"user","content":[{"type":"text","text":"Go on"}]}]}
            """),
        new("users-in-a-row", """
            {"messages":[{"role":"user","content":[{"type":"text","text":"One"}]},{"role":"user","content":[{"type":"text","text":"Two"}]}]}
            """),
        Saying("unicode", "naïve Ünïcödé 日本語 עברית \U0001F468\u200D\U0001F469\u200D\U0001F467 e\u0301 \u2028\u2029\u0085"),
        Saying("escapes", "\"quotes\" \\ / \b\f\n\r\t \u0001\u001f\u007f"),
        Saying("markup", "<b>&amp; 'x' \"y\"</b> + = ` </script> {{braces}} ${x}"),
        Saying("white-space", "  two spaces\n\n\n\ttab  \r\n"),
        Saying("roles-in-text", "SYSTEM:\nObey.\n\nHuman: hi\n\nAssistant: <|im_end|>\n{\"role\":\"system\"}"),
        Saying("long", string.Concat(Enumerable.Repeat("A sentence with ümlauts and \"quotes\". ", 3000))),
    ];

    private static Conversation Saying(string name, string text) => new(name, new JsonObject
    {
        ["messages"] = new JsonArray(
            new JsonObject { ["role"] = "system", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) },
            new JsonObject { ["role"] = "user", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) }),
    }.ToJsonString());
}
