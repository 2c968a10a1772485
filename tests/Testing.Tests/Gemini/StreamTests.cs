using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Gemini;

public class StreamTests
{
    [Fact]
    public async Task Events_are_whole_answers_and_only_the_last_says_why_it_ends()
    {
        using var request = Dialect.Gemini.StreamRequest();
        var reply = await Dialect.SendAsync(new LlmSimulator(), request);
        Assert.Equal("text/event-stream", reply.Headers["Content-Type"]);
        Assert.True(reply.Events.Count > 10);
        Assert.All(reply.Events.SkipLast(1), one => Assert.Null(one["candidates"]![0]!["finishReason"]));
        Assert.Equal("STOP", reply.Events[^1]["candidates"]![0]!["finishReason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_alt_the_stream_is_one_list()
    {
        using var request = Dialect.Gemini.Request(Body.Of("gemini"), path: "/v1beta/models/m:streamGenerateContent");
        var reply = await Dialect.SendAsync(new LlmSimulator(), request);
        Assert.Equal("application/json; charset=UTF-8", reply.Headers["Content-Type"]);
        using var whole = Dialect.Gemini.Request(Body.Of("gemini"));
        Assert.Equal(
            (await Dialect.SendAsync(new LlmSimulator(), whole)).Json["candidates"]![0]!["content"]!["parts"]![0]!["text"]!.GetValue<string>(),
            string.Concat(reply.Json.AsArray().Select(one => one!["candidates"]![0]!["content"]!["parts"]![0]!["text"]!.GetValue<string>())));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",\"generationConfig\":{\"thinkingConfig\":{\"includeThoughts\":true}}", true)]
    [InlineData(",\"generation_config\":{\"thinking_config\":{\"include_thoughts\":true}}", true)]
    public async Task Thoughts_are_shown_where_asked_for(string config, bool isShown)
    {
        var simulator = new LlmSimulator().Enqueue(SimulatedReply.Text("Yes.").WithThought("Hm."));
        var body = Body.Of("gemini", $$"""{"store":false{{config}}}""");
        var parts = (await Dialect.Gemini.SendAsync(simulator, body)).Json["candidates"]![0]!["content"]!["parts"]!.AsArray();
        Assert.Equal(isShown, parts.Any(part => part!["thought"] is JsonValue thought && thought.GetValue<bool>()));
    }
}
