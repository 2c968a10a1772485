using System.Text.Json;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.DialectDriver;
using static Mirascope.Gen.Tests.Dialects.Mistral.MistralWire;

namespace Mirascope.Gen.Tests.Dialects.Mistral;

/// <summary>What the model said goes back as it came: ids, thoughts, order.</summary>
public sealed class MistralRoundTripTests
{
    private static readonly RecordedExchanges Recorded = new("mistral-chat", Driver);

    [Fact]
    public void Every_answer_with_a_recorded_follow_up_goes_back_as_it_went_then()
    {
        var pairs = FollowUps.Of(Recorded).ToList();
        Assert.True(pairs.Count >= 4, $"There are only {pairs.Count}.");
        foreach (var (file, exchange, tail) in pairs)
        {
            var answer = Recorded.Decode(exchange).Message;
            var sent = JsonNode.Parse(Driver.Body(Request([answer, .. FollowUps.Appended(tail, answer)])))!["messages"]!.AsArray();
            Assert.True(JsonNode.DeepEquals(SentBack.NormalAll(tail), SentBack.NormalAll(sent)), $"{Path.GetFileName(file)}\n{tail.ToJsonString()}\n{sent.ToJsonString()}");
        }
    }

    [Fact]
    public void Every_recorded_whole_answer_goes_back_part_for_part_also_from_its_stored_form()
    {
        var count = 0;
        foreach (var (file, exchange) in Recorded.All().Where(each => !(bool)each.Exchange["streaming"]!))
        {
            count++;
            var expected = SentBack.Normal(JsonNode.Parse((string)exchange["response"]!["body"]!)!["choices"]![0]!["message"]!);
            var message = Recorded.Decode(exchange).Message;
            foreach (var each in new[] { message, JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message))! })
            {
                var sent = SentBack.Normal(JsonNode.Parse(Driver.Body(Request(each)))!["messages"]![0]!);
                Assert.True(JsonNode.DeepEquals(expected, sent), $"{Path.GetFileName(file)}\n{expected.ToJsonString()}\n{sent.ToJsonString()}");
            }
        }

        Assert.True(count >= 30, $"There are only {count}.");
    }
}
