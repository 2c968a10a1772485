using System.Text.Json;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.Cohere.CohereWire;
using static Mirascope.Gen.Tests.Dialects.DialectDriver;

namespace Mirascope.Gen.Tests.Dialects.Cohere;

/// <summary>What the model said goes back as it came: ids, thoughts, the tool plan, order.</summary>
public sealed class CohereRoundTripTests
{
    private static readonly RecordedExchanges Recorded = new("cohere-v2", Driver);

    [Fact]
    public void Every_answer_with_a_recorded_follow_up_goes_back_as_it_went_then_and_with_its_plan()
    {
        var pairs = FollowUps.Of(Recorded).ToList();
        Assert.True(pairs.Count >= 3, $"There are only {pairs.Count}.");
        foreach (var (file, exchange, tail) in pairs)
        {
            var answer = Recorded.Decode(exchange).Message;
            var sent = SentBack.NormalAll(JsonNode.Parse(Driver.Body(Request([answer, .. FollowUps.Appended(tail, answer)])))!["messages"]!.AsArray());

            // The clients of the recordings drop the plan.
            var plan = answer.Content.OfType<ProviderPart>().SingleOrDefault(part => part.Type == "tool_plan");
            Assert.Equal(plan is null ? null : (string?)JsonNode.Parse(plan.Json)!["tool_plan"], (string?)sent[0]!["tool_plan"]);
            sent[0]!.AsObject().Remove("tool_plan");
            Assert.True(JsonNode.DeepEquals(SentBack.NormalAll(tail), sent), $"{Path.GetFileName(file)}\n{tail.ToJsonString()}\n{sent.ToJsonString()}");
        }
    }

    [Fact]
    public void Every_recorded_whole_answer_goes_back_part_for_part_also_from_its_stored_form()
    {
        var count = 0;
        foreach (var (file, exchange) in Recorded.All().Where(each => !(bool)each.Exchange["streaming"]! && (int)each.Exchange["response"]!["status"]! == 200))
        {
            count++;
            var expected = SentBack.Normal(JsonNode.Parse((string)exchange["response"]!["body"]!)!["message"]!);
            var message = Recorded.Decode(exchange).Message;
            foreach (var each in new[] { message, JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message))! })
            {
                var sent = SentBack.Normal(JsonNode.Parse(Driver.Body(Request(each)))!["messages"]![0]!);
                Assert.True(JsonNode.DeepEquals(expected, sent), $"{Path.GetFileName(file)}\n{expected.ToJsonString()}\n{sent.ToJsonString()}");
            }
        }

        Assert.True(count >= 30, $"There are only {count}.");
    }

    [Fact]
    public void A_streamed_answer_goes_back_as_a_whole_one() => Driver.AssertMessages(
        """
        [{"role":"assistant","content":[{"type":"thinking","thinking":"Hm."},{"type":"text","text":"I look."}],"tool_plan":"Find it.",
          "tool_calls":[{"id":"c1","type":"function","function":{"name":"find","arguments":"{\"a\": 1.50}"}}]},
         {"role":"tool","tool_call_id":"c1","content":"412"}]
        """,
        Stream("TOOL_CALL", Begin("thinking"), Delta("thinking", "Hm."), Plan("Find"), Plan(" it."), Begin("text", 1), Delta("text", "I look.", 1), Call("c1", """{\"a\": """), Arguments("1.50}")).Message,
        Message.Tool(new ToolResultPart("c1", "find", "412")));
}
