using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.OpenAIResponses;

public class BadRequestTests
{
    private const string User = """{"role":"user","content":"Hi"}""";

    private const string Call = """{"type":"function_call","call_id":"c1","name":"find","arguments":"{}"}""";

    private const string Output = """{"type":"function_call_output","call_id":"c1","output":"found"}""";

    public static TheoryData<string, string?, string?, string> Rows => new()
    {
        // Members at the top.
        { """{"model":"$absent"}""", "model", "missing_required_parameter", "Missing required parameter: 'model'." },
        { """{"model":""}""", null, null, "you must provide a model parameter" },
        { """{"input":"$absent"}""", "input", "missing_required_parameter", "Missing required parameter: 'input'." },
        { """{"input":7}""", "input", "invalid_type", "one of a string or array of objects" },
        { """{"messages":[]}""", "messages", "unknown_parameter", "Unknown parameter: 'messages'." },
        { """{"stop":["END"]}""", "stop", "unknown_parameter", "Unknown parameter: 'stop'." },
        { """{"seed":7}""", "seed", "unknown_parameter", "Unknown parameter: 'seed'." },
        { """{"max_tokens":100}""", "max_tokens", "unknown_parameter", "Unknown parameter" },
        { """{"max_output_tokens":15}""", "max_output_tokens", "integer_below_min_value", ">= 16" },
        { """{"temperature":2.5}""", "temperature", "decimal_above_max_value", "<= 2" },
        { """{"top_p":-0.1}""", "top_p", "decimal_below_min_value", ">= 0" },
        { """{"include":["thoughts"]}""", "include[0]", "invalid_value", "'reasoning.encrypted_content'" },
        { """{"truncation":"end"}""", "truncation", "invalid_value", "'auto', 'disabled'" },
        { """{"stream_options":{"include_obfuscation":true}}""", "stream_options", null, "only allowed when 'stream' is enabled" },
        { """{"reasoning":{"effort":"huge"}}""", "reasoning.effort", "invalid_value", "Invalid value: 'huge'." },
        { """{"reasoning":{"summary":"long"}}""", "reasoning.summary", "invalid_value", "'concise'" },
        { """{"previous_response_id":"resp_1","conversation":"conv_1"}""", "previous_response_id", null, "Mutually exclusive" },

        // Input.
        { """{"input":[{"content":"Hi"}]}""", "input[0].role", "missing_required_parameter", "input[0].role" },
        { """{"input":[{"role":"tool","content":"Hi"}]}""", "input[0].role", "invalid_value", "'assistant', 'system', 'developer', 'user'" },
        { """{"input":[{"role":"user"}]}""", "input[0].content", "missing_required_parameter", "input[0].content" },
        { """{"input":[{"type":"tool_call"}]}""", "input[0].type", "invalid_value", "'function_call'" },
        { """{"input":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""", "input[0].content[0].type", "invalid_value", "'input_text'" },
        { """{"input":[{"role":"assistant","content":[{"type":"input_text","text":"Hi"}]}]}""", "input[0].content[0].type", "invalid_value", "'output_text', 'refusal'" },
        { """{"input":[{"role":"user","content":[{"type":"input_image","image_url":"cat.png"}]}]}""", "input[0].content[0].image_url", "invalid_value", "Expected a valid URL" },
        { """{"input":[{"role":"user","content":[{"type":"input_image"}]}]}""", "input[0].content[0].image_url", "missing_required_parameter", "image_url" },
        { """{"input":[{"role":"user","content":[{"type":"input_file","file_data":"AAAA"}]}]}""", "input[0].content[0].file_data", "invalid_value", "Invalid file data" },

        // Calls, outputs and reasoning.
        { $$"""{"input":[{{User}},{{Call}}]}""", "input", null, "No tool output found for function call c1." },
        { $$"""{"input":[{{User}},{{Output}}]}""", "input", null, "No tool call found for function call output with call_id c1." },
        { $$"""{"input":[{{User}},{{Call}},{{Output}},{{Output}}]}""", "input", null, "No tool call found" },
        { $$"""{"input":[{{User}},{"type":"function_call","call_id":"c1","name":"find"},{{Output}}]}""", "input[1].arguments", "missing_required_parameter", "arguments" },
        { $$"""{"input":[{{User}},{"type":"reasoning","id":"rs_1","summary":[]},{{User}}]}""", "input", null, "provided without its required following item" },
        { $$"""{"input":[{{User}},{"type":"reasoning","id":"rs_1","summary":[{"type":"summary_text","text":"No."}],"encrypted_content":"U2ltdWxhdG9yAAAA"},{"role":"assistant","content":"Hi"}]}""", null, "invalid_encrypted_content", "could not be verified" },

        // Tools.
        { """{"tools":[{"type":"function","function":{"name":"find"}}]}""", "tools[0].name", "missing_required_parameter", "tools[0].name" },
        { """{"tools":[{"type":"function","name":"find a book"}]}""", "tools[0].name", "invalid_value", "does not match pattern" },
        { """{"tools":[{"type":"search"}]}""", "tools[0].type", "invalid_value", "'web_search'" },
        { """{"tools":[{"type":"function","name":"find","strict":true,"parameters":{"type":"object","properties":{"a":{"type":"string"}},"required":[],"additionalProperties":false}}]}""", "tools[0].parameters", "invalid_function_parameters", "Missing 'a'" },
        { """{"tool_choice":"required"}""", "tool_choice", null, "must be specified with 'tools'" },
        { """{"tool_choice":{"type":"function","name":"lose"}}""", "tool_choice", null, "not found in 'tools'" },

        // Structured output.
        { """{"text":{"format":{"type":"xml"}}}""", "text.format.type", "invalid_value", "'json_schema'" },
        { """{"text":{"format":{"type":"json_schema","schema":{"type":"object"}}}}""", "text.format.name", "missing_required_parameter", "name" },
        { """{"text":{"format":{"type":"json_schema","name":"Book"}}}""", "text.format.schema", "missing_required_parameter", "schema" },
        { """{"text":{"format":{"type":"json_schema","name":"Book","strict":true,"schema":{"type":"object","properties":{}}}}}""", "text.format.schema", "invalid_json_schema", "'additionalProperties' is required" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Request_is_refused_as_the_provider_refuses_it(string change, string? parameter, string? code, string message)
    {
        var reply = await Dialect.Responses.SendAsync(new LlmSimulator(), Body.Of("responses", change));
        Assert.Equal(400, reply.Status);
        var error = reply.Json["error"]!;
        Assert.Contains(message, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((parameter, code), (error["param"]?.GetValue<string>(), error["code"]?.GetValue<string>()));
        Assert.Equal("invalid_request_error", error["type"]!.GetValue<string>());
    }
}
