using System.Text.Json;
using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.Gemini.GeminiWire;

namespace Mirascope.Gen.Tests.Dialects.Gemini;

/// <summary>What the model said goes back as it came: signatures with their parts, ids, order, parts only the provider knows.</summary>
public sealed class GeminiRoundTripTests
{
    [Fact]
    public void A_streamed_answer_goes_back_as_it_came()
    {
        var (log, _) = Stream(
            Parts("""{"text":"Hm.","thought":true}"""),
            Parts("""{"text":"I "}"""),
            Parts("""{"text":"look"}"""),
            Parts("""{"text":" up.","thoughtSignature":"c2Vh+/bA=="}"""),
            Parts("""{"text":"Now."},{"executableCode":{"language":"PYTHON","code":"1"},"thoughtSignature":"Yw=="}"""),
            Parts("""{"functionCall":{"id":"c1","name":"find","args":{"n": 1.50}},"thoughtSignature":"YWI="},{"functionCall":{"name":"now"}}"""),
            Parts("""{"text":"","thoughtSignature":"ZW5k"}""", "\"STOP\""));
        var found = Encode(Request(Message.User("q"), log.ToMessage(), Message.Tool(new ToolResultPart("c1", "find", "1"), new ToolResultPart("", "now", "2"))))["contents"]![1]!["parts"];
        var expected = JsonNode.Parse("""
            [{"text":"I look"},{"text":" up.","thoughtSignature":"c2Vh+/bA=="},{"text":"Now."},
             {"executableCode":{"language":"PYTHON","code":"1"},"thoughtSignature":"Yw=="},
             {"functionCall":{"id":"c1","name":"find","args":{"n": 1.50}},"thoughtSignature":"YWI="},{"functionCall":{"name":"now","args":{}}},
             {"text":"","thoughtSignature":"ZW5k"}]
            """);
        Assert.True(JsonNode.DeepEquals(expected, found), found!.ToJsonString());
        Assert.Contains("1.50", found.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_recorded_whole_answer_goes_back_part_for_part_also_from_its_stored_form()
    {
        var count = 0;
        foreach (var file in Directory.GetFiles(SharedData.Path("recordings", "exchanges", "google", "gemini"), "*.json"))
        {
            var exchange = JsonNode.Parse(File.ReadAllText(file))!;
            var body = (string)exchange["response"]!["body"]!;
            if ((bool)exchange["streaming"]! || (int)exchange["response"]!["status"]! != 200
                || JsonNode.Parse(body)!["candidates"]?[0]?["content"]?["parts"] is not JsonArray parts)
            {
                continue;
            }

            var message = Whole(body).Log.ToMessage();
            if (message.Content.Count == 0)
            {
                continue;
            }

            count++;
            var stored = JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message))!;
            var expected = Joined(new JsonArray([.. parts.Where(part => (string?)part!["text"] != "" || part["thoughtSignature"] is not null).Select(AsSentBack).Where(part => part is not null)]));
            foreach (var each in new[] { message, stored })
            {
                var found = Joined(Sent(each));
                Assert.True(JsonNode.DeepEquals(expected, found), $"{Path.GetFileName(file)}\n{expected.ToJsonString()}\n{found.ToJsonString()}");
            }
        }

        Assert.True(count > 20);
    }

    [Fact]
    public void A_seal_whose_part_is_gone_is_left_out_and_a_call_from_elsewhere_says_that_it_has_none()
    {
        var (log, _) = Stream(Parts("""{"functionCall":{"id":"c1","name":"find"},"thoughtSignature":"YWI="}""", "\"STOP\""));
        var message = log.ToMessage();
        var without = Message.Assistant([new TextPart("x"), .. message.Content.Skip(1)]);
        Assert.Equal("""[{"text":"x"}]""", Sent(without).ToJsonString());

        var request = Request(Message.User("q"), Message.Assistant(message.Content[0], message.Content[0] with { }), Results(message, message)) with { Model = "gemini-3-flash-preview" };
        var parts = Encode(request)["contents"]![1]!["parts"]!;
        Assert.Equal("skip_thought_signature_validator", (string?)parts[0]!["thoughtSignature"]);
        Assert.Null(parts[1]!["thoughtSignature"]);
    }

    [Fact]
    public void Thoughts_and_parts_of_another_dialect_are_left_out()
    {
        var message = Message.Assistant(new ThoughtPart("Hm.", "foreign"), new RedactedThoughtPart("x"), new ProviderPart("other", "t", "{}"), new TextPart("Yes."));
        Assert.Equal("""[{"text":"Yes."}]""", Sent(message).ToJsonString());
    }

    private static JsonArray Sent(Message message)
    {
        List<Message> messages = [Message.User("q"), message];
        if (message.Content.OfType<ToolCallPart>().Any())
        {
            messages.Add(Results(message));
        }

        return Encode(Request([.. messages]))["contents"]![1]!["parts"]!.AsArray();
    }

    private static Message Results(params Message[] messages) => Message.Tool(messages
        .SelectMany(message => message.Content).OfType<ToolCallPart>().Select(part => new ToolResultPart(part.Call.Id, part.Call.Name, "1")));

    // Thoughts without a signature are not sent; arguments that were left out are the empty object.
    private static JsonNode? AsSentBack(JsonNode? part)
    {
        var copy = part!.DeepClone().AsObject();
        if (copy["functionCall"] is JsonObject call)
        {
            call["args"] ??= new JsonObject();
        }

        return copy["thought"] is not null && copy["thoughtSignature"] is null ? null : copy;
    }

    // Neighbouring texts without signatures are one text.
    private static JsonArray Joined(JsonArray parts)
    {
        var joined = new JsonArray();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && IsPlain(joined[^1]!) && IsPlain(part!))
            {
                joined[^1]!["text"] = (string)joined[^1]!["text"]! + (string)part!["text"]!;
            }
            else
            {
                joined.Add(part!.DeepClone());
            }
        }

        return joined;
    }

    private static bool IsPlain(JsonNode part) => part.AsObject() is { Count: 1 } members && members.ContainsKey("text");
}
