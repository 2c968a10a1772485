using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Mistral;

public class BadRequestTests
{
    private const string User = """{"role":"user","content":"Hi"}""";

    private const string Call = """{"role":"assistant","tool_calls":[{"id":"abcdefghi","function":{"name":"find","arguments":"{}"}}]}""";

    private const string Result = """{"role":"tool","tool_call_id":"abcdefghi","content":"found"}""";

    [Theory]
    [InlineData("""{"model":"$absent"}""", "body.model", "missing", "Field required")]
    [InlineData("""{"messages":"Hi"}""", "body.messages", "list_type", "valid list")]
    [InlineData("""{"seed":7}""", "body.seed", "extra_forbidden", "Extra inputs are not permitted")]
    [InlineData("""{"top_k":7}""", "body.top_k", "extra_forbidden", "Extra inputs are not permitted")]
    [InlineData("""{"stream_options":{"include_usage":true}}""", "body.stream_options", "extra_forbidden", "Extra inputs")]
    [InlineData("""{"temperature":1.6}""", "body.temperature", "less_than_equal", "1.5")]
    [InlineData("""{"max_tokens":-1}""", "body.max_tokens", "greater_than_equal", "0")]
    [InlineData("""{"random_seed":1.5}""", "body.random_seed", "int_type", "valid integer")]
    [InlineData("""{"reasoning_effort":"max"}""", "body.reasoning_effort", "enum", "'xhigh'")]
    [InlineData("""{"messages":[{"role":"developer","content":"Hi"}]}""", "body.messages.0.role", "enum", "'system', 'user', 'assistant' or 'tool'")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi","name":"Ann"}]}""", "body.messages.0.name", "extra_forbidden", "Extra inputs")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"video"}]}]}""", "body.messages.0.content.0.type", "enum", "'image_url'")]
    [InlineData("""{"tools":[{"type":"function","function":{"name":"find"}}]}""", "body.tools.0.function.parameters", "missing", "Field required")]
    [InlineData("""{"tool_choice":"sometimes"}""", "body.tool_choice", "enum", "'any' or 'required'")]
    [InlineData("""{"response_format":{"type":"json_schema","json_schema":{"name":"Book"}}}""", "body.response_format.json_schema.schema", "missing", "Field required")]
    public async Task Form_is_refused_with_its_place(string change, string place, string kind, string message)
    {
        var reply = await Dialect.Mistral.SendAsync(new LlmSimulator(), Body.Of("mistral", change));
        Assert.Equal(422, reply.Status);
        var detail = reply.Json["detail"]![0]!;
        Assert.Equal((place, kind), (string.Join('.', detail["loc"]!.AsArray().Select(step => step!.ToString())), detail["type"]!.GetValue<string>()));
        Assert.Contains(message, detail["msg"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"[{User},{Call},{Result},{User}]", "Unexpected role 'user' after role 'tool'")]
    [InlineData($"[{User},{Result}]", "Unexpected role 'tool' after role 'user'")]
    [InlineData($"[{User},{Call}]", "Not the same number of function calls and responses")]
    [InlineData($"[{User},{Call},{User}]", "Not the same number of function calls and responses")]
    [InlineData($"[{User},{Call},{Result},{Result}]", "Not the same number of function calls and responses")]
    [InlineData("""[{"role":"user","content":"Hi"},{"role":"assistant","content":"Well"}]""", "Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant")]
    [InlineData("""[{"role":"user","content":"Hi"},{"role":"assistant","content":""}]""", "must have either content or tool_calls")]
    [InlineData("""[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[{"id":"call_1","function":{"name":"find","arguments":"{}"}}]},{"role":"tool","tool_call_id":"call_1","content":"x"}]""", "Tool call id was call_1 but must be a-z, A-Z, 0-9, with a length of 9.")]
    public async Task Order_of_the_conversation_is_refused_in_an_object(string messages, string message)
    {
        var reply = await Dialect.Mistral.SendAsync(new LlmSimulator(), Body.Of("mistral", $$"""{"messages":{{messages}}}"""));
        Assert.Equal((400, "error"), (reply.Status, reply.Json["object"]!.GetValue<string>()));
        Assert.Contains(message, reply.Json["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beginning_of_the_answer_may_be_given()
    {
        var reply = await Dialect.Mistral.SendAsync(new LlmSimulator(), Body.Of("mistral", """{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Well,","prefix":true}]}"""));
        Assert.True(reply.Status == 200, reply.Text);
    }
}
