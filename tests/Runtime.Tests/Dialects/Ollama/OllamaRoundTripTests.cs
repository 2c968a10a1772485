using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.Ollama.OllamaWire;

namespace Mirascope.Gen.Tests.Dialects.Ollama;

/// <summary>What the model said goes back as it came: text, thoughts, calls with their arguments, ids where there are any, and order.</summary>
public sealed class OllamaRoundTripTests
{
    [Fact]
    public void Every_recorded_answer_goes_back_as_it_came_also_from_its_stored_form()
    {
        var (count, calls) = (0, 0);
        foreach (var file in Directory.GetFiles(SharedData.Path("recordings", "exchanges", "ollama", "ollama-chat"), "*.json"))
        {
            var exchange = JsonNode.Parse(File.ReadAllText(file))!;
            var body = (string)exchange["response"]!["body"]!;
            if ((int)exchange["response"]!["status"]! != 200)
            {
                continue;
            }

            var message = ((bool)exchange["streaming"]! ? Body(Encoding.UTF8.GetBytes(body)).Log : Whole(body).Log).ToMessage();
            var expected = Joined(body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!["message"]!));
            var stored = JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message))!;
            foreach (var each in new[] { message, stored })
            {
                var messages = Encode(Request(Message.User("q"), each, Results(each)))["messages"]!.AsArray();
                Assert.True(JsonNode.DeepEquals(expected, messages[1]), $"{Path.GetFileName(file)}\n{expected.ToJsonString()}\n{messages[1]!.ToJsonString()}");
                Assert.Equal(
                    (expected["tool_calls"]?.AsArray() ?? []).Select(call => $"{call!["function"]!["name"]} {call["id"]}"),
                    messages.Skip(2).Select(result => $"{result!["tool_name"]} {result["tool_call_id"]}"));
            }

            (count, calls) = (count + 1, calls + message.Content.OfType<ToolCallPart>().Count());
        }

        Assert.True(count >= 15 && calls >= 4, $"There are hardly any recordings: {count} answers, {calls} calls.");
    }

    [Fact]
    public void Results_without_ids_answer_calls_of_their_tool_in_order()
    {
        var (log, _) = Stream(
            Line("""{"content":"","tool_calls":[{"function":{"name":"a","arguments":{"n":1}}},{"function":{"name":"b","arguments":{}}},{"function":{"name":"a","arguments":{"n":2}}}]}"""), Done());
        var sent = Encode(Request(Message.User("q"), log.ToMessage(), Message.Tool(new("", "b", "B"), new("", "a", "1"), new ToolResultPart("", "a", "2"))))["messages"]!.AsArray();
        Assert.Equal(["b B", "a 1", "a 2"], sent.Skip(2).Select(result => $"{result!["tool_name"]} {result["content"]}"));
        Assert.Throws<LlmConfigurationException>(() => Encode(Request(Message.User("q"), log.ToMessage(), Message.Tool(new("", "b", "B"), new ToolResultPart("", "b", "B")))));
    }

    private static Message Results(Message message) => Message.Tool(message.Content.OfType<ToolCallPart>().Select(part => new ToolResultPart(part.Call.Id, part.Call.Name, "1")));

    // One message of all lines; the index of a call is the server's own count and is not sent.
    private static JsonObject Joined(IEnumerable<JsonNode> messages)
    {
        var joined = new JsonObject { ["role"] = "assistant", ["content"] = "" };
        foreach (var message in messages)
        {
            joined["content"] = (string)joined["content"]! + (string)message["content"]!;
            if (message["thinking"] is { } thinking)
            {
                joined["thinking"] = (string?)joined["thinking"] + (string)thinking!;
            }

            foreach (var call in message["tool_calls"]?.AsArray() ?? [])
            {
                var copy = call!.DeepClone();
                copy["function"]!.AsObject().Remove("index");
                (joined["tool_calls"] ??= new JsonArray()).AsArray().Add(copy);
            }
        }

        return joined;
    }
}
