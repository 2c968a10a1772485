using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Ollama;

public class BadRequestTests
{
    [Theory]
    [InlineData("""{"model":"$absent"}""", "model is required")]
    [InlineData("""{"model":""}""", "model is required")]
    [InlineData("""{"model":7}""", "json: cannot unmarshal number into Go struct field ChatRequest.model of type string")]
    [InlineData("""{"messages":"Hi"}""", "cannot unmarshal string into Go struct field ChatRequest.messages of type []interface {}")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""", "cannot unmarshal array into Go struct field ChatRequest.messages.content of type string")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi","images":["data:image/png;base64,AAAA"]}]}""", "illegal base64 data")]
    [InlineData("""{"messages":[{"role":"assistant","tool_calls":[{"function":{"name":"find","arguments":"{}"}}]}]}""", "cannot unmarshal string into Go struct field ChatRequest.messages.tool_calls.function.arguments")]
    [InlineData("""{"stream":"yes"}""", "of type bool")]
    [InlineData("""{"think":"hard"}""", "invalid think value: \"hard\"")]
    [InlineData("""{"format":"xml"}""", "invalid format: \"xml\"; expected \"json\" or a valid JSON Schema object")]
    [InlineData("""{"keep_alive":"soon"}""", "time: invalid duration \"soon\"")]
    [InlineData("""{"options":{"seed":1.5}}""", "option \"seed\" must be of type int")]
    [InlineData("""{"options":{"temperature":"hot"}}""", "option \"temperature\" must be of type float32")]
    [InlineData("""{"options":{"stop":"END"}}""", "option \"stop\" must be of type array")]
    public async Task Request_is_refused_as_the_server_refuses_it(string change, string message)
    {
        var reply = await Dialect.Ollama.SendAsync(new LlmSimulator(), Body.Of("ollama", change));
        Assert.Equal(400, reply.Status);
        Assert.Contains(message, reply.Json["error"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"top_k":5,"unknown":true}""")]
    [InlineData("""{"format":"","options":{},"keep_alive":null}""")]
    [InlineData("""{"keep_alive":"5m","think":"low","options":{"num_predict":-1,"unknown":7,"stop":["END"]}}""")]
    [InlineData("""{"messages":[{"role":"assistant","content":"","tool_calls":[{"function":{"name":"find","arguments":{}}}]},{"role":"tool","content":"found"}]}""")]
    public async Task What_the_server_passes_over_is_passed_over(string change)
    {
        var reply = await Dialect.Ollama.SendAsync(new LlmSimulator(), Body.Of("ollama", change));
        Assert.True(reply.Status == 200, reply.Text);
    }

    [Fact]
    public async Task Answer_is_streamed_unless_the_request_says_otherwise()
    {
        var reply = await Dialect.Ollama.SendAsync(new LlmSimulator(), Body.Of("ollama", """{"stream":"$absent"}"""));
        Assert.Equal("application/x-ndjson", reply.Headers["Content-Type"]);
        Assert.True(reply.Text.Split('\n').Length > 5);
    }
}
