using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using static Mirascope.Gen.Tests.Dialects.DialectDriver;
using static Mirascope.Gen.Tests.Dialects.Mistral.MistralWire;

namespace Mirascope.Gen.Tests.Dialects.Mistral;

/// <summary>What Mistral wants otherwise than OpenAI; everything it does not know it refuses, so whole bodies are compared.</summary>
public sealed class MistralRequestTests
{
    private static readonly ToolCall Call = new("call_1", "find", """{"a":1}""");

    [Fact]
    public void Options_go_in_its_own_words()
    {
        var request = Request(Message.User("Hi")) with
        {
            Options = new LlmOptions
            {
                MaxTokens = 9,
                Temperature = 0.5,
                TopP = 0.25,
                Seed = 7,
                Stop = ["END"],
                FrequencyPenalty = 0.5,
                PresencePenalty = -0.5,
                Thinking = ThinkingLevel.High,
                ParallelToolCalls = false,
            },
            Tools = [new ToolDefinition("find", null, default)],
            ToolChoice = ToolChoice.Required,
            Output = OutputFormat.Json,
        };
        Driver.AssertBody(
            """
            {"model":"m1","messages":[{"role":"user","content":"Hi"}],"tools":[{"type":"function","function":{"name":"find","parameters":{"type":"object"}}}],
             "tool_choice":"required","parallel_tool_calls":false,"max_tokens":9,"temperature":0.5,"top_p":0.25,"frequency_penalty":0.5,"presence_penalty":-0.5,
             "random_seed":7,"stop":["END"],"reasoning_effort":"high","response_format":{"type":"json_object"},"stream":true}
            """, request, stream: true);
        Assert.Empty(Driver.Dialect.UnsupportedOptions(request));
    }

    [Fact]
    public void What_there_is_no_word_for_is_named() => Assert.Equal(
        ["TopK", "Thinking (Maximum)"],
        Driver.Dialect.UnsupportedOptions(Request() with { Options = new LlmOptions { TopK = 3, Thinking = ThinkingLevel.Maximum } }));

    [Fact]
    public void Ids_of_other_providers_become_nine_letters_and_digits_and_their_results_follow_them()
    {
        var request = Request(
            Message.User("q"),
            Message.Assistant(new ToolCallPart(Call), new ToolCallPart(Call with { Id = "toolu_01A" }), new ToolCallPart(Call with { Id = "" }), new ToolCallPart(Call with { Id = "abcDEF123" })),
            Message.Tool(
                new ToolResultPart("abcDEF123", "find", "4"), new ToolResultPart("", "find", "3"), new ToolResultPart("toolu_01A", "find", "2"), new ToolResultPart("call_1", "find", "1")));
        var body = Driver.Body(request);
        var messages = JsonNode.Parse(body)!["messages"]!.AsArray();
        var ids = messages[1]!["tool_calls"]!.AsArray().Select(call => (string)call!["id"]!).ToList();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9A-Za-z]{9}$", id));
        Assert.Equal("abcDEF123", ids[3]);
        Assert.Equal(ids.AsEnumerable().Reverse(), messages.Skip(2).Select(message => (string)message!["tool_call_id"]!));
        Assert.Equal(["4", "3", "2", "1"], messages.Skip(2).Select(message => (string)message!["content"]!));
        Assert.Equal(body, Driver.Body(request));
    }

    [Fact]
    public void An_id_that_looks_like_the_substitute_of_another_gets_one_of_its_own()
    {
        var substitute = new ToolIds(9).Fit("call_1");
        var ids = new ToolIds(9);
        Assert.Equal(substitute, ids.Fit("call_1"));
        Assert.NotEqual(substitute, ids.Fit(substitute));
        Assert.Equal(ids.Fit(substitute), ids.Fit(substitute));
        Assert.Matches("^[0-9A-Za-z]{9}$", ids.Fit(substitute));
    }

    [Fact]
    public void Results_repeat_their_tools_name() => Driver.AssertMessages(
        """
        [{"role":"assistant","content":null,"tool_calls":[{"id":"abcDEF123","type":"function","function":{"name":"find","arguments":"{\"a\":1}"}}]},
         {"role":"tool","tool_call_id":"abcDEF123","name":"find","content":"412"}]
        """,
        Message.Assistant(new ToolCallPart(Call with { Id = "abcDEF123" })), Message.Tool(new ToolResultPart("abcDEF123", "find", "412")));

    [Fact]
    public void What_the_model_said_goes_back_whole_and_in_order() => Driver.AssertMessages(
        """
        [{"role":"assistant","content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm."}],"signature":"s"},{"type":"text","text":"A"},
          {"type":"reference","reference_ids":[1]},{"type":"thinking","thinking":[{"type":"text","text":"So."}]},{"type":"text","text":"B"},{"type":"text","text":"I cannot."}]},
         {"role":"user","content":"Go on"}]
        """,
        Message.Assistant(
            new ThoughtPart("Hm.", "s") { Provider = "mistral-chat" }, new TextPart("A"), new ProviderPart("mistral-chat", "reference", """{"type":"reference","reference_ids":[1]}"""),
            new ThoughtPart("So.", "foreign") { Provider = "anthropic-messages" }, new ThoughtPart(""), new RedactedThoughtPart("x"),
            new ProviderPart("openai-chat", "audio", """{"id":"a"}"""), new TextPart("B"), new RefusalPart("I cannot.")),
        Message.User("Go on"));

    [Fact]
    public void A_last_message_of_the_assistant_is_one_to_go_on_with() => Driver.AssertMessages(
        """[{"role":"assistant","content":"One"},{"role":"user","content":"q"},{"role":"assistant","content":"The colour is","prefix":true}]""",
        Message.Assistant("One"), Message.User("q"), Message.Assistant("The colour is"));

    [Fact]
    public void Sounds_and_documents_are_one_text_each() => Driver.AssertMessages(
        """
        [{"role":"user","content":[{"type":"input_audio","input_audio":"AQI="},{"type":"input_audio","input_audio":"https://example.org/a.mp3"},
          {"type":"document_url","document_url":"data:application/pdf;base64,AQI="},{"type":"document_url","document_url":"https://example.org/a%20b.pdf"},
          {"type":"text","text":"é"},{"type":"image_url","image_url":{"url":"https://example.org/a.png"}}]}]
        """,
        Message.User(
            AudioPart.FromBytes(new byte[] { 1, 2 }, "audio/mpeg"), AudioPart.FromUri(new Uri("https://example.org/a.mp3")),
            DocumentPart.FromBytes(new byte[] { 1, 2 }, "application/pdf"), DocumentPart.FromUri(new Uri("https://example.org/a b.pdf")),
            DocumentPart.FromBytes("é"u8.ToArray(), "text/plain"), ImagePart.FromUri(new Uri("https://example.org/a.png"))));

    [Fact]
    public void Free_text_of_a_call_becomes_its_argument()
    {
        var body = Driver.Body(Request(Message.Assistant(new ToolCallPart(new ToolCall("c", "run", "say \"hi\"\n") { IsFreeform = true }))));
        var call = JsonNode.Parse(body)!["messages"]![0]!["tool_calls"]![0]!;
        Assert.Equal("function", (string)call["type"]!);
        Assert.Equal("say \"hi\"\n", (string)JsonNode.Parse((string)call["function"]!["arguments"]!)!["input"]!);
    }

    [Fact]
    public void A_part_without_a_form_is_refused_in_the_dialects_name()
    {
        var error = Assert.Throws<LlmConfigurationException>(() => Driver.Body(Request(Message.Assistant(ImagePart.FromUri(new Uri("https://example.org/a.png"))))));
        Assert.StartsWith("The dialect mistral-chat has no form for this ImagePart in a message of role Assistant", error.Message, StringComparison.Ordinal);
    }
}
