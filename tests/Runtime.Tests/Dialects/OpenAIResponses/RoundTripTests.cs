using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Dialects.OpenAIResponses;

/// <summary>What the model said goes back as it came: encrypted reasoning, ids, order, items only the provider knows.</summary>
public sealed class RoundTripTests
{
    private const string Reasoning = """{"id":"rs_1","type":"reasoning","encrypted_content":"gAAA+/==","summary":[{"type":"summary_text","text":"Hm"}]}""";
    private const string Said = """{"id":"msg_1","type":"message","status":"completed","phase":"commentary","role":"assistant","content":[{"type":"output_text","annotations":[],"logprobs":[],"text":"Wait."}]}""";
    private const string Called = """{"id":"fc_1","type":"function_call","status":"completed","arguments":"{\"n\": 1.50}","call_id":"call_1","name":"f"}""";
    private static readonly Message Result = Message.Tool(new ToolResultPart("call_1", "f", "1"));

    [Fact]
    public void An_answer_with_reasoning_goes_back_item_for_item()
    {
        var decoded = Streamed();

        Assert.Equal(("Hm", "Wait.", """call_1:f:{"n": 1.50}"""), (decoded.Thoughts, decoded.Text, decoded.ToolText()));
        Encoded.AssertInput(
            $$"""[{"role":"user","content":"q"},{{Reasoning}},{{Said}},{{Called}},{"type":"function_call_output","call_id":"call_1","output":"1"}]""",
            Message.User("q"), decoded.Message, Result);
    }

    [Fact]
    public void A_whole_answer_gives_the_same_message_as_a_stream() =>
        Assert.Equal(
            Streamed().Message.Content,
            Decoded.Whole($$"""{"id":"r1","model":"m1","status":"completed","output":[{{Reasoning}},{{Said}},{{Called}}]}""").Message.Content);

    [Fact]
    public void A_message_without_anything_of_its_own_is_text_alone() =>
        Assert.Equal(
            [new TextPart("Wait.")],
            Decoded.Whole($$"""{"id":"r1","status":"completed","output":[{{Said.Replace("commentary\"", "x\"", StringComparison.Ordinal).Replace("\"phase\":\"x\",", "", StringComparison.Ordinal)}}]}""").Message.Content);

    [Fact]
    public void Parts_that_were_changed_go_instead_of_their_items()
    {
        List<ContentPart> changed = [.. Streamed().Message.Content.Select(part => part is TextPart ? new TextPart("Else.") : part)];
        changed.RemoveAll(part => part is ToolCallPart);

        Encoded.AssertInput($$"""[{{Reasoning}},{"role":"assistant","content":"Else."}]""", new Message(MessageRole.Assistant, changed));
    }

    [Fact]
    public void Another_dialects_parts_are_left_out() => Encoded.AssertInput(
        """[{"role":"assistant","content":"Hi"}]""",
        Message.Assistant(new ThoughtPart("Hm"), new ProviderPart("openai-chat", "reasoning", "{}"), new TextPart("Hi")));

    [Fact]
    public void Every_recorded_answer_goes_back_with_its_items_in_order()
    {
        var count = 0;
        foreach (var file in Directory.EnumerateDirectories(SharedData.Path("recordings", "exchanges"))
            .Select(provider => Path.Combine(provider, "openai-responses")).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles))
        {
            var exchange = JsonNode.Parse(File.ReadAllBytes(file))!;
            if ((bool)exchange["streaming"]! || JsonNode.Parse((string)exchange["response"]!["body"]!)!["output"] is not JsonArray { Count: > 0 } output)
            {
                continue;
            }

            count++;
            var message = Decoded.Whole((string)exchange["response"]!["body"]!).Message;
            var sent = JsonNode.Parse(Encoded.Text(Encoded.Request(message)))!["input"]!.AsArray();
            Assert.True(output.Count == sent.Count || output.Any(IsPlain), file);
            Assert.All(output.Where(item => !IsPlain(item)), item => Assert.Contains(sent, own => JsonNode.DeepEquals(item, own)));
            Assert.Equal(CallIds(output), CallIds(sent));
        }

        Assert.True(count >= 100, $"{count} answers");
    }

    // What has a form of its own may go in that form.
    private static bool IsPlain(JsonNode? item) => (string?)item!["type"] is "message" or "function_call";

    private static IEnumerable<string?> CallIds(JsonArray items) =>
        items.Where(item => (string?)item!["type"] is "function_call").Select(item => (string?)item!["call_id"]);

    private static DecodedAnswer Streamed() => Decoded.Events(
        """{"type":"response.created","response":{"id":"r1","model":"m1","status":"in_progress","output":[]}}""",
        Decoded.Added("""{"id":"rs_1","type":"reasoning","summary":[]}"""),
        """{"type":"response.reasoning_summary_text.delta","output_index":0,"summary_index":0,"delta":"H"}""",
        """{"type":"response.reasoning_summary_text.delta","output_index":0,"summary_index":0,"delta":"m"}""",
        Decoded.Done(Reasoning),
        Decoded.Added("""{"id":"msg_1","type":"message","content":[]}""", 1),
        Decoded.Delta("output_text", "Wait.", 1),
        Decoded.Done(Said, 1),
        Decoded.Added("""{"id":"fc_1","type":"function_call","arguments":"","call_id":"call_1","name":"f"}""", 2),
        Decoded.Delta("function_call_arguments", """{\"n\":""", 2),
        Decoded.Delta("function_call_arguments", " 1.50}", 2),
        Decoded.Done(Called, 2),
        Decoded.Completed($"[{Reasoning},{Said},{Called}]"));
}
