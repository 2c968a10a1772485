using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Framing;
using static Mirascope.Gen.Tests.Dialects.Bedrock.BedrockWire;

namespace Mirascope.Gen.Tests.Dialects.Bedrock;

/// <summary>What the model said goes back as it came: order, ids, signatures, redacted thoughts, citations, tools of the provider.</summary>
public sealed class BedrockRoundTripTests
{
    [Fact]
    public void Every_recorded_whole_answer_goes_back_block_for_block_also_from_its_stored_form()
    {
        var (count, seals, cited) = (0, 0, 0);
        foreach (var (file, exchange) in Exchanges("bedrock-converse").Where(each => each.Exchange["response"]!["body"] is not null && (int)each.Exchange["response"]!["status"]! == 200))
        {
            var expected = Normal(JsonNode.Parse((string)exchange["response"]!["body"]!)!["output"]!["message"]!["content"]!);
            var message = Decode(exchange).Message;
            foreach (var each in new[] { message, JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message))! })
            {
                var sent = Body(Request(Claude, Message.User("q"), each))["messages"]!.AsArray();
                var actual = sent.Count > 1 ? Normal(sent[1]!["content"]!) : [];
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{file}\n{expected.ToJsonString()}\n{actual.ToJsonString()}");
            }

            count++;
            seals += expected.Count(block => block!["reasoningContent"] is not null);
            cited += expected.Count(block => block!["citationsContent"] is not null);
        }

        Assert.True(count >= 50 && seals >= 5 && cited >= 5, $"There are hardly any recordings: {count}, {seals}, {cited}.");
    }

    [Fact]
    public void Every_answer_with_a_recorded_follow_up_goes_back_as_it_went_then()
    {
        var all = Exchanges("bedrock-converse").Select(each => (each.File, each.Exchange, Messages: each.Exchange["request"]!["body"]?["messages"] as JsonArray))
            .Where(each => each.Messages is not null && (int)each.Exchange["response"]!["status"]! == 200).ToList();
        var count = 0;
        foreach (var (first, later) in from first in all from later in all where Continues(first, later) select (first, later))
        {
            var message = Decode(first.Exchange).Message;
            var expected = later.Messages![first.Messages!.Count]!["content"]!;
            if (!message.Content.OfType<ToolCallPart>().Select(part => part.Call.Id).SequenceEqual(expected.AsArray().Select(block => (string?)block!["toolUse"]?["toolUseId"]).OfType<string>()))
            {
                continue;
            }

            var results = later.Messages.Skip(first.Messages.Count + 1).SelectMany(turn => turn!["content"]!.AsArray()).Where(block => block!["toolResult"] is not null)
                .Select(block => (string)block!["toolResult"]!["toolUseId"]!).Where(id => message.Content.OfType<ToolCallPart>().Any(part => part.Call.Id == id)).ToList();
            var sent = Body(Request(
                Claude, Message.User("q"), message, Message.Tool(message.Content.OfType<ToolCallPart>().Select(part => new ToolResultPart(part.Call.Id, part.Call.Name, "1"))), Message.User("on")))["messages"]!.AsArray();
            Assert.True(JsonNode.DeepEquals(Weighty(expected), Weighty(sent[1]!["content"]!)), $"{first.File}\n{expected.ToJsonString()}\n{sent[1]!.ToJsonString()}");
            Assert.Equal(results, sent[2]!["content"]!.AsArray().Select(block => (string?)block!["toolResult"]?["toolUseId"]).OfType<string>());
            count++;
        }

        Assert.True(count >= 3, $"There are only {count}.");
    }

    [Fact]
    public void Streamed_seals_go_back_whole()
    {
        var answer = Deltas(
            """{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"Hm"}}}""", """{"contentBlockIndex":0,"delta":{"reasoningContent":{"signature":"se"}}}""",
            """{"contentBlockIndex":0,"delta":{"reasoningContent":{"signature":"al"}}}""", """{"contentBlockIndex":1,"delta":{"text":"So."}}""");
        Assert.Equal(
            """[{"reasoningContent":{"reasoningText":{"text":"Hm","signature":"seal"}}},{"text":"So."}]""",
            Body(Request(Claude, Message.User("q"), answer.Message, Message.User("on")))["messages"]![1]!["content"]!.ToJsonString());
    }

    [Fact]
    public void What_InvokeModel_answered_goes_to_Anthropic_and_back()
    {
        var count = 0;
        foreach (var (file, exchange) in Exchanges("bedrock-invoke-anthropic").Where(each => (int)each.Exchange["response"]!["status"]! == 200))
        {
            var message = Decode(exchange).Message;
            if (message.Content.Count == 0)
            {
                continue;
            }

            var request = Request(Claude, Message.User("q"), message, Message.Tool(message.Content.OfType<ToolCallPart>().Select(part => new ToolResultPart(part.Call.Id, part.Call.Name, "1"))), Message.User("on"));
            var (here, there) = (JsonNode.Parse(Invoke.Body(request))!["messages"], JsonNode.Parse(new DialectDriver(new AnthropicMessagesDialect()).Body(request))!["messages"]);
            Assert.True(JsonNode.DeepEquals(here, there), file);
            Assert.Equal(message.Content.Count, here![1]!["content"]!.AsArray().Count);
            count++;
        }

        Assert.True(count >= 10, $"There are only {count}.");
    }

    private static IEnumerable<(string File, JsonNode Exchange)> Exchanges(string protocol) => Directory
        .EnumerateFiles(SharedData.Path("recordings", "exchanges", "bedrock", protocol)).Order(StringComparer.Ordinal)
        .Select(file => (Path.GetFileName(file), JsonNode.Parse(File.ReadAllBytes(file))!));

    private static DecodedAnswer Decode(JsonNode exchange)
    {
        var driver = (string)exchange["protocol"]! == "bedrock-converse" ? Converse : Invoke;
        if (exchange["response"]!["body"] is { } body)
        {
            return driver.Whole((string)body!);
        }

        var decoded = new DecodedAnswer { Log = { Dialect = driver.Dialect.Name } };
        var decoder = driver.Dialect.CreateStreamDecoder();
        using var reader = new EventStreamReader();
        var bytes = Convert.FromBase64String((string)exchange["response"]!["body_base64"]!);
        bytes.CopyTo(reader.GetMemory(bytes.Length));
        reader.Advance(bytes.Length);
        while (reader.TryRead(out var frame))
        {
            decoder.Read(frame.Name, frame.Payload, decoded.Log);
        }

        return decoded.End(decoder.Error, decoder.IsComplete);
    }

    private static bool Continues((string File, JsonNode Exchange, JsonArray? Messages) first, (string File, JsonNode Exchange, JsonArray? Messages) later) =>
        later.Messages!.Count > first.Messages!.Count && Prefix(first.File) is { } source && source == Prefix(later.File)
        && first.Messages.Zip(later.Messages).All(pair => JsonNode.DeepEquals(pair.First, pair.Second))
        && (string?)later.Messages[first.Messages.Count]!["role"] == "assistant";

    // The file's name up to the number of the exchange within its source; null where it has none.
    private static string? Prefix(string file) => char.IsAsciiDigit(file[file.LastIndexOf('-') + 1]) ? file[..file.LastIndexOf('-')] : null;

    // Empty texts and thoughts without a seal are refused by the service, and a call's usual type says nothing.
    private static JsonArray Normal(JsonNode content) => [.. content.AsArray()
        .Where(block => (string?)block!["text"] != "" && block["reasoningContent"]?["reasoningText"] is not JsonObject { Count: 1 })
        .Select(block =>
        {
            var copy = block!.DeepClone();
            if (copy["toolUse"] is JsonObject call && (string?)call["type"] == "tool_use")
            {
                call.Remove("type");
            }

            return copy;
        })];

    // What must not change: calls and seals. How clients cut and trim texts is theirs.
    private static JsonArray Weighty(JsonNode content) => [.. Normal(content).Where(block => block!["toolUse"] is not null || block["reasoningContent"] is not null).Select(block => block!.DeepClone())];
}
