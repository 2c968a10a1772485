using System.Text;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

/// <summary>What the model said goes back as it came: signatures, ids, order, blocks only the provider knows.</summary>
public class AnthropicRoundTripTests
{
    [Fact]
    public void A_streamed_answer_goes_back_as_it_came()
    {
        var (log, _) = Stream(Answer(
            "tool_use",
            Start(0, """{"type":"thinking","thinking":"","signature":""}"""),
            Delta(0, """{"type":"thinking_delta","thinking":"hm \u00e4"}"""),
            Delta(0, """{"type":"signature_delta","signature":"EqQB+/ab=="}"""),
            Stop(0),
            Start(1, """{"type":"redacted_thinking","data":"EmwK+/=="}"""),
            Stop(1),
            Start(2, """{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}}"""),
            Delta(2, """{"type":"input_json_delta","partial_json":"{\"query\":\"x\"}"}"""),
            Stop(2),
            Start(3, """{"type":"text","text":""}"""),
            Text(3, "See "),
            Text(3, "this."),
            Stop(3),
            Start(4, """{"type":"tool_use","id":"toolu_1","name":"find","input":{}}"""),
            Delta(4, """{"type":"input_json_delta","partial_json":"{\"n\": 1.50}"}"""),
            Stop(4)));

        var body = Encode(Request(Message.User("q"), log.ToResponse().MessageParam, Message.Tool(new ToolResultPart("toolu_1", "find", "1"))));
        var expected = JsonNode.Parse("""
            [{"type":"thinking","thinking":"hm ä","signature":"EqQB+/ab=="},
             {"type":"redacted_thinking","data":"EmwK+/=="},
             {"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"x"}},
             {"type":"text","text":"See this."},
             {"type":"tool_use","id":"toolu_1","name":"find","input":{"n": 1.50}}]
            """);
        var found = body["messages"]![1]!["content"];
        Assert.True(JsonNode.DeepEquals(expected, found), found!.ToJsonString());
        Assert.Contains("1.50", found.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_recorded_whole_answer_goes_back_block_for_block()
    {
        var folder = SharedData.Path("recordings", "exchanges", "anthropic", "anthropic-messages");
        var count = 0;
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            var exchange = JsonNode.Parse(File.ReadAllText(file))!;
            if ((bool)exchange["streaming"]! || JsonNode.Parse((string)exchange["response"]!["body"]!)!["content"] is not JsonArray { Count: > 0 } content)
            {
                continue;
            }

            count++;
            var (log, _) = Whole((string)exchange["response"]!["body"]!);
            var found = Encode(Request(Message.User("q"), log.ToResponse().MessageParam))["messages"]![1]!["content"]!.AsArray();
            var expected = new JsonArray([.. content.Select(AsSentBack)]);
            Assert.True(JsonNode.DeepEquals(expected, found), $"{Path.GetFileName(file)}\n{expected.ToJsonString()}\n{found.ToJsonString()}");
        }

        Assert.True(count > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_recorded_answer_holds_is_a_message_that_can_be_stored_and_sent(bool streaming)
    {
        var folder = SharedData.Path("recordings", "exchanges", "anthropic", "anthropic-messages");
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            var exchange = JsonNode.Parse(File.ReadAllText(file))!;
            var body = (string)exchange["response"]!["body"]!;
            if ((bool)exchange["streaming"]! != streaming || (int)exchange["response"]!["status"]! != 200)
            {
                continue;
            }

            var log = streaming ? Body(Encoding.UTF8.GetBytes(body)).Log : Whole(body).Log;
            var message = log.ToResponse().MessageParam;
            var stored = System.Text.Json.JsonSerializer.Deserialize<Message>(System.Text.Json.JsonSerializer.Serialize(message))!;
            var sent = Encode(Request(Message.User("q"), message)).ToJsonString();
            Assert.Equal(sent, Encode(Request(Message.User("q"), stored)).ToJsonString());
        }
    }

    // A call's caller has no place in the vocabulary; empty lists of citations and the ids of cited files are not sent.
    private static JsonNode AsSentBack(JsonNode? block)
    {
        var copy = block!.DeepClone().AsObject();
        switch ((string)copy["type"]!)
        {
            case "tool_use":
                copy.Remove("caller");
                break;
            case "text" when copy["citations"] is not JsonArray { Count: > 0 }:
                copy.Remove("citations");
                break;
        }

        return copy;
    }
}
