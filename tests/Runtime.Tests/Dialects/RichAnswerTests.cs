using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>What an answer says beside its text, typed alike whoever says it: sources, probabilities, sounds and images.</summary>
public sealed class RichAnswerTests
{
    private const string Anthropic = """
        {"type":"message","role":"assistant","id":"m","model":"m","content":[{"type":"text","text":"Sky is blue","citations":[
          {"type":"web_search_result_location","url":"https://a.example/","title":"A","cited_text":"blue sky","encrypted_index":"x"},
          {"type":"char_location","document_index":2,"document_title":"D","start_char_index":4,"end_char_index":9,"cited_text":"blue","file_id":null}]}],
         "stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":1}}
        """;

    private const string Responses = """
        {"id":"r","object":"response","status":"completed","output":[{"type":"message","id":"i","role":"assistant","content":[{"type":"output_text","text":"Hi",
          "annotations":[{"type":"url_citation","url":"https://a.example/","title":"A","start_index":0,"end_index":2},{"type":"file_citation","file_id":"f","filename":"F.pdf","index":1}],
          "logprobs":[{"token":"Hi","logprob":-0.25,"bytes":[72],"top_logprobs":[{"token":"Hi","logprob":-0.25},{"token":"Ho","logprob":-2}]}]}]},
         {"type":"image_generation_call","id":"g","status":"completed","result":"iVBORw=="}]}
        """;

    private const string Chat = """
        {"id":"c","search_results":[{"title":"T","url":"https://t.example/","snippet":"words"}],"citations":["https://t.example/"],"choices":[{"index":0,"finish_reason":"stop",
          "logprobs":{"content":[{"token":"Hi","logprob":-0.5,"top_logprobs":[]}],"refusal":null},
          "message":{"role":"assistant","content":"Hi","annotations":[{"type":"url_citation","url_citation":{"url":"https://a.example/","title":"A","start_index":0,"end_index":2}}],
            "audio":{"id":"audio_1","data":"UklGRg==","transcript":"Hello","expires_at":1},
            "images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw=="}}]}}]}
        """;

    private const string Gemini = """
        {"candidates":[{"content":{"role":"model","parts":[{"text":"Blue"},{"inlineData":{"mimeType":"image/png","data":"iVBORw=="}}]},"finishReason":"STOP",
          "groundingMetadata":{"groundingChunks":[{"web":{"uri":"https://a.example/","title":"A"}},{"web":{"uri":"https://b.example/","title":"B"}}],
            "groundingSupports":[{"segment":{"endIndex":4,"text":"Blue"},"groundingChunkIndices":[0]}]},
          "logprobsResult":{"chosenCandidates":[{"token":"Blue","tokenId":1,"logProbability":-0.1}],"topCandidates":[{"candidates":[{"token":"Red","logProbability":-3}]}]}}]}
        """;

    private static readonly ImagePart Image = ImagePart.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "image/png");

    [Fact]
    public async Task Anthropic_says_where_its_texts_come_from()
    {
        var citations = (await CallAsync(Provider.Anthropic, Anthropic)).Citations;
        Assert.Equal(
            ("web_search_result_location", "https://a.example/", "A", "blue sky"), (citations[0].Kind, citations[0].Url, citations[0].Title, citations[0].SourceText));
        Assert.Equal((2, "D", "blue", null), (citations[1].DocumentIndex, citations[1].Title, citations[1].SourceText, citations[1].Url));
        Assert.Null(citations[1].Start);
        Assert.Contains("\"encrypted_index\":\"x\"", citations[0].Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Responses_have_sources_probabilities_and_images()
    {
        var response = await CallAsync("openai:responses", Responses);
        Assert.Equal(("https://a.example/", 0, 2), (response.Citations[0].Url, response.Citations[0].Start, response.Citations[0].End));
        Assert.Equal(("file_citation", "f", "F.pdf"), (response.Citations[1].Kind, response.Citations[1].SourceId, response.Citations[1].Title));
        var token = Assert.Single(response.Logprobs);
        Assert.Equal(("Hi", -0.25), (token.Token, token.Logprob));
        Assert.Equal([new TokenLogprob("Hi", -0.25).Token, "Ho"], token.Top.Select(top => top.Token));
        Assert.Contains(Image, response.MessageParam.Content);
    }

    [Fact]
    public async Task Chat_has_sources_probabilities_sounds_and_images()
    {
        var response = await CallAsync(Provider.OpenAI, Chat);
        Assert.Equal(["https://t.example/", "https://a.example/"], response.Citations.Select(citation => citation.Url));
        Assert.Equal(("words", "url_citation", 2), (response.Citations[0].SourceText, response.Citations[1].Kind, response.Citations[1].End));
        Assert.Equal(["Hi"], response.Logprobs.Select(token => token.Token));
        Assert.Contains(AudioPart.FromBytes("RIFF"u8.ToArray(), "audio/wav") with { Transcript = "Hello" }, response.MessageParam.Content);
        Assert.Contains(Image, response.MessageParam.Content);
        Assert.Equal("Hi", response.Content);
    }

    [Fact]
    public async Task Chat_streams_them_as_events()
    {
        string[] chunks =
        [
            """{"id":"c","model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"H"},"logprobs":{"content":[{"token":"H","logprob":-1,"top_logprobs":[]}]}}]}""",
            """{"id":"c","model":"m","choices":[{"index":0,"delta":{"content":"i"},"logprobs":{"content":[{"token":"i","logprob":-2,"top_logprobs":[]}]}}]}""",
            """{"id":"c","model":"m","choices":[{"index":0,"delta":{"annotations":[{"type":"url_citation","url_citation":{"url":"https://a.example/"}}],"audio":{"id":"a","data":"UklG","transcript":"He"}}}]}""",
            """{"id":"c","model":"m","choices":[{"index":0,"delta":{"audio":{"data":"Rg==","transcript":"llo"}}}]}""",
            """{"id":"c","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""", "[DONE]",
        ];
        using var client = Client(Provider.OpenAI, string.Concat(chunks.Select(chunk => $"data: {chunk}\n\n")), "text/event-stream");
        var stream = client.StreamAsync(Request(Provider.OpenAI));
        List<StreamEvent> events = [];
        await foreach (var step in stream.EventsAsync())
        {
            events.Add(step);
        }

        Assert.Equal(["H", "i"], events.OfType<LogprobsAdded>().SelectMany(step => step.Tokens).Select(token => token.Token));
        Assert.Equal([0, 0], events.OfType<LogprobsAdded>().Select(step => step.PartIndex));
        Assert.Equal("https://a.example/", Assert.Single(events.OfType<CitationAdded>()).Citation.Url);
        Assert.Equal([-1, -2], stream.Logprobs.Select(token => token.Logprob));
        Assert.Single(stream.Citations);
        Assert.Contains(events.OfType<PartCompleted>(), step => step.Part is AudioPart { Transcript: "Hello", MediaType: "audio/wav", Data.Length: 4 });
    }

    [Fact]
    public async Task Gemini_has_sources_probabilities_and_images()
    {
        var response = await CallAsync(Provider.Google, Gemini);
        Assert.Equal(
            [("https://a.example/", "Blue", 0, 4), ("https://b.example/", null, null, null)],
            response.Citations.Select(citation => (citation.Url!, citation.AnswerText, citation.Start, citation.End)));
        Assert.Equal(("Blue", "Red"), (response.Logprobs[0].Token, response.Logprobs[0].Top[0].Token));
        Assert.Contains(Image, response.MessageParam.Content);
    }

    [Theory]
    [InlineData(Provider.Google, Gemini, """{"text":"Blue"},{"inlineData":{"mimeType":"image/png","data":"iVBORw=="}}]""")]
    [InlineData("openai:responses", Responses, """{"type":"image_generation_call","id":"g","status":"completed","result":"iVBORw=="}""")]
    [InlineData(Provider.OpenAI, Chat, "\"content\":\"Hi\",\"audio\":{\"id\":\"audio_1\"}}")]
    public async Task What_a_model_made_goes_back_once_and_as_it_came(string provider, string answer, string sent)
    {
        var body = await SendBackAsync(provider, await CallAsync(provider, answer));
        Assert.Equal(2, body.Body.Split(sent.TrimStart()).Length);
        Assert.Empty(body.Omitted);
    }

    [Theory]
    [InlineData(Provider.Anthropic)]
    [InlineData(Provider.OpenAI)]
    public async Task An_image_of_another_providers_answer_stays_behind_and_that_is_said(string provider)
    {
        var body = await SendBackAsync(provider, await CallAsync(Provider.Google, Gemini));
        Assert.DoesNotContain("iVBORw", body.Body, StringComparison.Ordinal);
        Assert.Contains("Blue", body.Body, StringComparison.Ordinal);
        Assert.Single(body.Omitted);
    }

    [Fact]
    public async Task A_response_that_was_cancelled_is_at_its_end()
    {
        const string Cancelled = """
            event: response.output_text.delta
            data: {"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"Half"}

            event: response.cancelled
            data: {"type":"response.cancelled","response":{"id":"r","status":"cancelled","output":[]}}


            """;
        using var client = Client("openai:responses", Cancelled, "text/event-stream");
        var stream = client.StreamAsync(Request("openai:responses"));
        await stream.FinishAsync();
        Assert.Equal(("Half", "cancelled", FinishClass.Other), (stream.Content, stream.FinishReason!.Value.Text, stream.FinishReason.Value.Class));
    }

    private static LlmRequest Request(string provider) => new() { Provider = provider, Model = "m", Messages = [Message.User("Hi")] };

    private static LlmClient Client(string provider, string answer, string type = "application/json") =>
        new(new LlmClientOptions { Handler = new StubHandler(StubHandler.Answer(200, answer, type)), Credentials = { [provider.Split(':')[0]] = TestCalls.Key } });

    private static async Task<CallResponse> CallAsync(string provider, string answer)
    {
        using var client = Client(provider, answer);
        return await client.CallAsync(Request(provider));
    }

    private static async Task<(string Body, IReadOnlyList<string> Omitted)> SendBackAsync(string provider, CallResponse response)
    {
        var empty = provider switch
        {
            Provider.Anthropic => Anthropic,
            Provider.Google => Gemini,
            "openai:responses" => Responses,
            _ => Chat,
        };
        var handler = new StubHandler(StubHandler.Answer(200, empty));
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [provider.Split(':')[0]] = TestCalls.Key } });
        var next = await client.CallAsync(Request(provider) with { Messages = [.. response.Messages, Message.User("On")] });
        return (handler.Bodies[0], next.OmittedOptions);
    }
}
