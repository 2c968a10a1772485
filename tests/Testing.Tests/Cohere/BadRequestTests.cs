using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Cohere;

public class BadRequestTests
{
    private const string Call = """{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"find","arguments":"{}"}}]}""";

    [Theory]
    [InlineData("""{"model":"$absent"}""", 400, "model is required")]
    [InlineData("""{"messages":[]}""", 400, "at least one message")]
    [InlineData("""{"top_p":0.5}""", 422, "unknown field: parameter 'top_p' is not a valid field")]
    [InlineData("""{"tools":[{"type":"function","function":{"name":"find","strict":true,"parameters":{}}}]}""", 422, "unknown field: parameter 'strict' is not a valid field")]
    [InlineData("""{"parallel_tool_calls":true}""", 422, "parameter 'parallel_tool_calls'")]
    [InlineData("""{"temperature":1.5}""", 400, "temperature must be at most 1, got 1.5")]
    [InlineData("""{"k":501}""", 400, "k must be at most 500")]
    [InlineData("""{"stop_sequences":["a","b","c","d","e","f"]}""", 400, "stop_sequences must have at most 5 items, got 6")]
    [InlineData("""{"tool_choice":"auto"}""", 400, "tool_choice must be one of REQUIRED, NONE, got 'auto'")]
    [InlineData("""{"tool_choice":"REQUIRED"}""", 400, "can only be specified with tools")]
    [InlineData("""{"messages":[{"role":"developer","content":"Hi"}]}""", 400, "messages[0].role must be one of system, user, assistant, tool")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"input_audio"}]}]}""", 400, "messages[0].content[0].type must be one of")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"tool","tool_call_id":"c1","content":"x"}]}""", 400, "does not match any tool call")]
    [InlineData($$"""{"messages":[{"role":"user","content":"Hi"},{{Call}},{"role":"user","content":"And?"}]}""", 400, "the tool call 'c1' has no tool message")]
    [InlineData($$"""{"messages":[{"role":"user","content":"Hi"},{{Call}}]}""", 400, "the tool call 'c1' has no tool message")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Well"}]}""", 400, "the last message must be")]
    [InlineData("""{"response_format":{"type":"json_schema"}}""", 400, "response_format.type must be one of text, json_object")]
    [InlineData("""{"thinking":{"type":"adaptive"}}""", 400, "thinking.type must be one of enabled, disabled")]
    public async Task Request_is_refused_as_the_provider_refuses_it(string change, int status, string message)
    {
        var reply = await Dialect.Cohere.SendAsync(new LlmSimulator(), Body.Of("cohere", change));
        Assert.Equal(status, reply.Status);
        Assert.Contains(message, reply.Json["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
