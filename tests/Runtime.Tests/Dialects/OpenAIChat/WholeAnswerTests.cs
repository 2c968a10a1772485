using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Answers in one piece, and that a stream of the same answer gives the same.</summary>
public sealed class WholeAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"a\",\"usage\":{\"prompt_tokens\":1}}")]
    [InlineData("{\"choices\":[{\"message\":{\"content\":\"x\"}}]")]
    [InlineData("{\"choices\":\"x\"}")]
    [InlineData("<html></html>")]
    public void What_is_no_answer_is_an_error(string body) => Assert.ThrowsAny<JsonException>(() => Decoded.Whole(body));

    [Theory]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":null,"usage":null}""")]
    [InlineData("""{"choices":[{"index":0,"message":null}]}""")]
    [InlineData("""{"choices":[{"index":1,"message":{"content":"another"}}]}""")]
    public void An_answer_without_a_message_is_empty(string body)
    {
        var decoded = Decoded.Whole(body);

        Assert.Equal("", decoded.Text);
        Assert.Null(decoded.Log.FinishReason);
    }

    [Fact]
    public void Calls_are_handed_out_even_where_the_server_does_not_say_why_it_stopped()
    {
        var decoded = Decoded.Whole("""{"choices":[{"message":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{}"}}]}}]}""");

        Assert.Equal("a:f:{}", decoded.ToolText());
    }

    [Fact]
    [Trait("Fault", "M04")]
    public void A_call_cut_at_the_token_limit_is_marked()
    {
        var decoded = Decoded.Whole("""{"choices":[{"message":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{\"x"}}]},"finish_reason":"length"}]}""");

        Assert.NotNull(Assert.Single(decoded.Log.ToolCalls).Incomplete);
    }

    [Fact]
    public void Images_citations_and_sound_are_kept_whole()
    {
        var whole = Decoded.Whole(
            """
            {"choices":[{"message":{"content":"Hi","images":[{"type":"image_url","image_url":{"url":"data:x"}}],"annotations":[{"type":"url_citation","n":1.50}],
             "audio":{"id":"s1","data":"++//AQ==","transcript":"Hi","expires_at":9}}}]}
            """);
        var streamed = Decoded.Events(
            Decoded.Chunk("""{"audio":{"id":"s1","transcript":"H"}}"""), Decoded.Chunk("""{"audio":{"data":"+w=="}}"""),
            Decoded.Chunk("""{"audio":{"data":"7/8B","transcript":"i"}}"""), Decoded.Chunk("""{"audio":{"expires_at":9}}"""), "[DONE]");

        Assert.Equal(["image_url", "url_citation", "audio"], Kept(whole).Select(part => part.Type));
        Assert.Equal("""{"type":"url_citation","n":1.50}""", Kept(whole)[1].Json);
        var sound = Assert.Single(Kept(streamed));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Kept(whole)[2].Json), JsonNode.Parse(sound.Json)));
        Assert.Equal(Sound(whole), Sound(streamed));

        static List<ProviderPart> Kept(DecodedAnswer decoded) => [.. decoded.Entries(EntryKind.Whole, entry => entry.Value).OfType<ProviderPart>()];
        static AudioPart Sound(DecodedAnswer decoded) => Assert.Single(decoded.Entries(EntryKind.Whole, entry => entry.Value).OfType<AudioPart>());
    }

    [Fact]
    public void A_list_of_thinking_and_text_is_taken_apart()
    {
        var decoded = Decoded.Whole(
            """{"choices":[{"message":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"H"},{"type":"text","text":"m"}]},{"type":"thinking","thinking":"!"},{"type":"text","text":"Hi"},{"type":"refusal","refusal":"No"}]}}]}""");

        Assert.Equal(("Hm!", "Hi", "No"), (decoded.Thoughts, decoded.Text, decoded.Refusal));
    }

    [Fact]
    public void Thoughts_come_before_the_text_whatever_the_order_of_members()
    {
        var decoded = Decoded.Whole("""{"choices":[{"message":{"content":"Hi","reasoning":"Hm"}}]}""");

        Assert.Equal([PartKind.Thought, PartKind.Text], decoded.Log.Parts.Select(part => part.Kind));
    }
}
