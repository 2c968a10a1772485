using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>What a provider sealed of its thoughts is put together from its pieces, and goes back to the providers that want it.</summary>
public sealed class ReasoningDetailTests
{
    private static readonly OpenAIChatDialect Repeating = new(new OpenAIChatQuirks { RepeatsReasoningDetails = true });

    [Fact]
    public void Pieces_of_one_index_and_type_are_one_detail_and_go_back_in_order()
    {
        var decoded = Decoded.Events(
            Details("""{"type":"reasoning.text","text":"I lo","format":"f1","index":0}"""),
            Details("""{"type":"reasoning.text","text":"ok.","format":"f1","index":0,"signature":null}"""),
            Details("""{"type":"reasoning.text","signature":"c2Vh+/==","format":"f1","index":0}"""),
            Details("""{"type":"reasoning.encrypted","data":"x","id":"r1","index":0},{"type":"reasoning.text","text":"2","index":1}"""),
            Decoded.Chunk("""{"content":"Yes."}"""),
            """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""",
            "[DONE]");
        var sent = JsonNode.Parse(Encoded.Text(Repeating, Encoded.Request(decoded.Message), stream: false))!["messages"]![0]!["reasoning_details"]!;
        var expected = JsonNode.Parse("""
            [{"type":"reasoning.text","text":"I look.","signature":"c2Vh+/==","format":"f1","index":0},{"type":"reasoning.encrypted","data":"x","id":"r1","index":0},
             {"type":"reasoning.text","text":"2","index":1}]
            """);
        Assert.True(JsonNode.DeepEquals(expected, sent), sent.ToJsonString());
        Assert.Equal("I look.2", decoded.Thoughts);
    }

    [Fact]
    public void Without_a_seal_there_is_nothing_to_send_back()
    {
        var decoded = Decoded.Events(
            Details("""{"type":"reasoning.text","text":"Hm.","index":0}"""), """{"choices":[{"index":0,"delta":{"content":"Yes."},"finish_reason":"stop"}]}""", "[DONE]");
        Assert.Equal([new ThoughtPart("Hm."), new TextPart("Yes.")], decoded.Message.Content);
    }

    [Fact]
    public void A_provider_that_does_not_ask_for_them_is_not_sent_them()
    {
        var message = Message.Assistant(new TextPart("Yes."), new ProviderPart("openai-chat", "reasoning.encrypted", """{"type":"reasoning.encrypted","data":"x"}"""));
        Encoded.AssertMessages("""[{"role":"assistant","content":"Yes."}]""", message);
    }

    private static string Details(string details) => Decoded.Chunk($$"""{"reasoning_details":[{{details}}]}""");
}
