using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Make = CsCheck.Gen;

namespace Mirascope.Gen.Tests.Json;

/// <summary>A user's own context, as trimmed programs have one.</summary>
[JsonSerializable(typeof(List<Message>))]
internal sealed partial class StoredConversations : JsonSerializerContext;

public sealed class MessageJsonTests
{
    private const string Conversation = """
        [
          { "role": "system", "content": [ { "type": "text", "text": "Be brief." } ] },
          { "role": "user", "content": [ { "type": "text", "text": "Hi" }, { "type": "image", "mediaType": "image/png", "data": "iVBORw==" },
                                         { "type": "image", "url": "https://example.org/a.png" }, { "type": "audio", "mediaType": "audio/wav", "data": "UklGRg==" },
                                         { "type": "document", "mediaType": "application/pdf", "data": "JVBERg==" } ] },
          { "role": "assistant", "content": [ { "type": "thought", "text": "hm", "signature": "seal+/=" }, { "type": "text", "text": "So \u0022é\u0022" },
                                              { "type": "tool_call", "id": "c1", "name": "find_book", "args": { "title": "Dune" } } ] },
          { "role": "tool", "content": [ { "type": "tool_result", "id": "c1", "name": "find_book", "content": "{\"pages\":412}", "isError": false } ] }
        ]
        """;

    [Fact]
    public void The_neutral_form_is_read()
    {
        var messages = Message.ParseList(Conversation);
        Assert.Equal(
            [
                Message.System("Be brief."),
                Message.User(
                    new TextPart("Hi"), ImagePart.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "image/png"),
                    ImagePart.FromUri(new Uri("https://example.org/a.png")), AudioPart.FromBytes("RIFF"u8.ToArray(), "audio/wav"),
                    DocumentPart.FromBytes("%PDF"u8.ToArray(), "application/pdf")),
                Message.Assistant(
                    new ThoughtPart("hm", "seal+/="), new TextPart("So \"é\""),
                    new ToolCallPart(new ToolCall("c1", "find_book", """{"title":"Dune"}"""))),
                Message.Tool(new ToolResultPart("c1", "find_book", """{"pages":412}""")),
            ],
            messages);
    }

    [Fact]
    public void The_neutral_form_is_written_with_the_same_members() =>
        Assert.True(JsonElement.DeepEquals(Element(Conversation), Element(Message.ToJson(Message.ParseList(Conversation)))));

    [Fact]
    public void Text_stays_readable_in_every_script() =>
        Assert.Equal("""{"role":"user","content":[{"type":"text","text":"日本 <b>'é'"}]}""", Message.User("日本 <b>'é'").ToJson());

    [Fact]
    public void Members_may_stand_in_any_order_and_unknown_ones_are_skipped() =>
        Assert.Equal(
            Message.Assistant(new ToolCallPart(new ToolCall("", "now", """{"a":1}"""))),
            Message.Parse("""{"x":[{}],"content":[{"args":{ "a" : 1 },"y":{"type":"text"},"name":"now","type":"tool_call"}],"role":"assistant"}"""));

    [Fact]
    public void A_serializer_context_of_the_users_own_reads_and_writes_messages()
    {
        var messages = Message.ParseList(Conversation).ToList();
        var json = JsonSerializer.Serialize(messages, StoredConversations.Default.ListMessage);
        Assert.Equal(messages, JsonSerializer.Deserialize(json, StoredConversations.Default.ListMessage));
        Assert.Equal(messages, JsonSerializer.Deserialize<List<Message>>(JsonSerializer.Serialize(messages)));
    }

    [Theory]
    [InlineData("""{"a": 1}""")]
    [InlineData("""{"a":1.0,"b":"\u00e9\/","c":[{},[],{"d":null}],"a":2}""")]
    [InlineData("""{"a":"cut o""")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("not json")]
    [InlineData("{}{}")]
    [InlineData("""{"a":"\ud800"}""")]
    public void The_arguments_of_a_call_keep_every_character(string arguments) =>
        AssertSame(Message.Assistant(new ToolCallPart(new ToolCall("c1", "t", arguments))));

    [Fact]
    public void Arguments_of_any_depth_keep_every_character() =>
        AssertSame(Message.Assistant(new ToolCallPart(new ToolCall("c1", "t", new string('[', 200) + new string(']', 200)))));

    [Fact]
    public void Where_a_seal_comes_from_and_what_is_to_be_cached_are_members_that_need_not_be_there() => Assert.Equal(
        """{"role":"assistant","content":[{"type":"thought","text":"hm","signature":"s","provider":"d"},{"type":"text","text":"a","cache":"1h"},{"type":"text","text":"b"}]}""",
        Message.Assistant(new ThoughtPart("hm", "s") { Provider = "d" }, new TextPart("a") { Cache = CacheMark.OneHour }, new TextPart("b")).ToJson());

    [Fact]
    public void Indented_storage_gives_the_same_messages()
    {
        var messages = Message.ParseList(Conversation);
        var indented = JsonSerializer.Serialize(Element(Message.ToJson(messages)), new JsonSerializerOptions { WriteIndented = true });
        Assert.Equal(messages, Message.ParseList(indented));
    }

    [Theory]
    [InlineData("""{"role":"user","content":[{"type":"video","url":"https://example.org"}]}""", "'video'")]
    [InlineData("""{"role":"user","content":[{"text":"a"}]}""", "no type")]
    [InlineData("""{"role":"user","content":[{"type":"text"}]}""", "no 'text'")]
    [InlineData("""{"role":"user","content":[{"type":"text","text":1}]}""", "'text'")]
    [InlineData("""{"role":"user","content":[{"type":"text","text":"\ud800"}]}""", "'text'")]
    [InlineData("""{"role":"user","content":[{"type":"image","url":"file:///etc/passwd"}]}""", "http")]
    [InlineData("""{"role":"user","content":[{"type":"image","url":"not an address"}]}""", "'image'")]
    [InlineData("""{"role":"user","content":[{"type":"image","mediaType":"image/png","data":"???"}]}""", "'image'")]
    [InlineData("""{"role":"user","content":[{"type":"image","data":"AAAA"}]}""", "'mediaType'")]
    [InlineData("""{"role":"user","content":[{"type":"text","text":"a","cache":"2h"}]}""", "'2h'")]
    [InlineData("""{"role":"user","content":"text"}""", "list of parts")]
    [InlineData("""{"role":"user","content":["text"]}""", "object")]
    [InlineData("""{"role":"developer","content":[]}""", "'developer'")]
    [InlineData("""{"content":[]}""", "role")]
    [InlineData("""{"role":"user"}""", "content")]
    [InlineData("""["user"]""", "object")]
    [InlineData("""{"role":"user","content":[]} x""", "x")]
    [InlineData("""{"role":"user","content":[""", "")]
    [InlineData("", "")]
    public void What_is_not_of_the_form_is_an_error_that_names_it(string json, string named) =>
        Assert.Contains(named, Assert.ThrowsAny<JsonException>(() => Message.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_message_comes_back_as_it_was()
    {
        var text = Make.OneOf("", "a", "two\nlines", "\"quoted\"\\", "é 日本 \U0001F600", "\0\u0085\u2028", "{\"json\": true}", "</script>");
        var optional = Make.OneOf<string?>(null, "", "seal");
        var arguments = Make.OneOf("", "{}", """{"a":1}""", """{ "a" : [1, 2.50, "\u00e9"] }""", "{\"cut", "null", "3", "\"s\"");
        var bytes = Make.Byte.Array[0, 20];
        var part = Make.OneOf<ContentPart>(
            text.Select(ContentPart (t) => new TextPart(t)),
            text.Select(ContentPart (t) => new RefusalPart(t)),
            Make.Select(text, optional, ContentPart (t, p) => new RedactedThoughtPart(t) { Provider = p }),
            Make.Select(text, optional, optional, ContentPart (t, s, p) => new ThoughtPart(t, s) { Provider = p }),
            Make.Select(text, text, arguments, ContentPart (i, n, a) => new ToolCallPart(new ToolCall(i, n, a))),
            Make.Select(text, optional, ContentPart (a, i) => new ToolCallPart(new ToolCall("c", "t", a) { IsFreeform = true, Incomplete = i })),
            Make.Select(text, text, Make.Bool, ContentPart (n, c, e) => new ToolResultPart("c", n, c, e)),
            Make.Select(text, arguments, ContentPart (t, j) => new ProviderPart("d", t, j)),
            bytes.Select(ContentPart (b) => ImagePart.FromBytes(b, "image/png")),
            Make.Select(bytes, optional, ContentPart (b, t) => AudioPart.FromBytes(b, "audio/wav") with { Transcript = t }),
            Make.Const<ContentPart>(DocumentPart.FromUri(new Uri("https://example.org/a b?c=%20#d"), "application/pdf")));
        var marked = Make.Select(part, Make.Enum<CacheMark>(), (p, mark) => p with { Cache = mark });
        Make.Select(Make.Enum<MessageRole>(), marked.Array[0, 6], (role, parts) => new Message(role, parts)).Sample(AssertSame);
    }

    private static void AssertSame(Message message)
    {
        Assert.Equal(message, Message.Parse(message.ToJson()));
        Assert.Equal(message, JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message)));
        Assert.Equal([message, message], Message.ParseList(Message.ToJson([message, message])));
    }

    private static JsonElement Element(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
