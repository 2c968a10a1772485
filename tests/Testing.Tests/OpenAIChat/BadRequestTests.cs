using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.OpenAIChat;

public class BadRequestTests
{
    private const string Tool = """{"type":"function","function":{"name":"find","parameters":{"type":"object","properties":{}}}}""";

    private const string Call = """{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"find","arguments":"{}"}}]}""";

    private const string Result = """{"role":"tool","tool_call_id":"c1","content":"found"}""";

    private const string User = """{"role":"user","content":"Hi"}""";

    public static TheoryData<string, string?, string?, string> Rows => new()
    {
        // Members at the top.
        { """{"model":"$absent"}""", "model", "missing_required_parameter", "Missing required parameter: 'model'." },
        { """{"model":""}""", null, null, "you must provide a model parameter" },
        { """{"model":7}""", "model", "invalid_type", "expected a string, but got an integer" },
        { """{"messages":"$absent"}""", "messages", "missing_required_parameter", "Missing required parameter: 'messages'." },
        { """{"messages":[]}""", "messages", "empty_array", "empty array" },
        { """{"messages":"Hi"}""", "messages", "invalid_type", "expected an array of objects, but got a string" },
        { """{"top_k":5}""", "top_k", "unknown_parameter", "Unknown parameter: 'top_k'." },
        { """{"max_output_tokens":5}""", "max_output_tokens", "unknown_parameter", "Unknown parameter" },

        // Ranges.
        { """{"temperature":2.5}""", "temperature", "decimal_above_max_value", "Expected a value <= 2, but got 2.5 instead." },
        { """{"temperature":-1}""", "temperature", "integer_below_min_value", "Expected a value >= 0, but got -1 instead." },
        { """{"temperature":"hot"}""", "temperature", "invalid_type", "expected a number" },
        { """{"temperature":1e300}""", "temperature", "decimal_above_max_value", "1e300" },
        { """{"top_p":1.1}""", "top_p", "decimal_above_max_value", "<= 1" },
        { """{"presence_penalty":-2.1}""", "presence_penalty", "decimal_below_min_value", ">= -2" },
        { """{"n":0}""", "n", "integer_below_min_value", ">= 1" },
        { """{"max_tokens":0}""", "max_tokens", "integer_below_min_value", ">= 1" },
        { """{"max_completion_tokens":1.5}""", "max_completion_tokens", "invalid_type", "an integer" },
        { """{"max_tokens":5,"max_completion_tokens":5}""", "max_tokens", null, "at the same time" },
        { """{"stop":["a","b","c","d","e"]}""", "stop", "array_above_max_length", "maximum length 4" },
        { """{"stop":[]}""", "stop", "empty_array", "empty array" },
        { """{"reasoning_effort":"huge"}""", "reasoning_effort", "invalid_value", "Invalid value: 'huge'." },
        { """{"stream_options":{"include_usage":true}}""", "stream_options", null, "only allowed when 'stream' is enabled" },
        { """{"metadata":{"a":1}}""", "metadata.a", "invalid_type", "expected a string" },

        // Messages.
        { """{"messages":[{"content":"Hi"}]}""", "messages[0].role", "missing_required_parameter", "messages[0].role" },
        { """{"messages":[{"role":"robot","content":"Hi"}]}""", "messages[0].role", "invalid_value", "'system', 'assistant', 'user'" },
        { """{"messages":[{"role":"user"}]}""", "messages[0].content", "missing_required_parameter", "messages[0].content" },
        { """{"messages":[{"role":"user","content":null}]}""", "messages[0].content", "invalid_type", "one of a string or array of objects" },
        { """{"messages":[{"role":"user","content":[]}]}""", "messages[0].content", "empty_array", "empty array" },
        { """{"messages":[{"role":"user","content":[{"type":"image","image":"x"}]}]}""", "messages[0].content[0].type", "invalid_value", "'text', 'image_url', 'input_audio'" },
        { """{"messages":[{"role":"user","content":[{"type":"text"}]}]}""", "messages[0].content[0].text", "missing_required_parameter", "text" },
        { """{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"cat.png"}}]}]}""", "messages[0].content[0].image_url.url", "invalid_value", "Expected a valid URL" },
        { """{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,%%"}}]}]}""", "messages[0].content[0].image_url.url", "invalid_value", "Expected a valid URL" },
        { """{"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"AAAA","format":"ogg"}}]}]}""", "messages[0].content[0].input_audio.format", "invalid_value", "'wav', 'mp3'" },
        { """{"messages":[{"role":"user","content":[{"type":"file","file":{}}]}]}""", "messages[0].content[0].file.file_id", "missing_required_parameter", "file_id" },
        { """{"messages":[{"role":"system","content":[{"type":"image_url","image_url":{"url":"https://a.example/b.png"}}]}]}""", "messages[0].content[0].type", "invalid_value", "Supported values are: 'text'." },
        { """{"messages":[{"role":"user","content":"Hi","name":"a b"}]}""", "messages[0].name", "invalid_value", "pattern" },
        { """{"messages":[{"role":"assistant","content":null}]}""", "messages[0].content", "invalid_type", "expected a string, but got null" },

        // Tool calls and results.
        { $$"""{"messages":[{{User}},{{Result}}]}""", "messages[1].role", null, "must be a response to a preceeding message with 'tool_calls'" },
        { $$"""{"messages":[{{User}},{{Call}}]}""", "messages", null, "did not have response messages: c1" },
        { $$"""{"messages":[{{User}},{{Call}},{{User}}]}""", "messages", null, "did not have response messages: c1" },
        { $$"""{"messages":[{{User}},{{Call}},{{Result}},{{Result}}]}""", "messages[3].tool_call_id", null, "Duplicate value for 'tool_call_id' of 'c1'" },
        { $$"""{"messages":[{{User}},{{Call}},{"role":"tool","tool_call_id":"c2","content":"x"}]}""", "messages[2].tool_call_id", null, "'c2' not found" },
        { $$"""{"messages":[{{User}},{{Call}},{"role":"tool","content":"x"}]}""", "messages[2].tool_call_id", "missing_required_parameter", "tool_call_id" },
        { $$$"""{"messages":[{{{User}}},{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"find"}}]},{{{Result}}}]}""", "messages[1].tool_calls[0].function.arguments", "missing_required_parameter", "arguments" },

        // Tools.
        { """{"tools":[]}""", "tools", "empty_array", "empty array" },
        { """{"tools":[{"name":"find"}]}""", "tools[0].type", "missing_required_parameter", "tools[0].type" },
        { """{"tools":[{"type":"function","function":{"name":"find a book"}}]}""", "tools[0].function.name", "invalid_value", "does not match pattern" },
        { $$$"""{"tools":[{"type":"function","function":{"name":"{{{new string('a', 65)}}}"}}]}""", "tools[0].function.name", "string_above_max_length", "maximum length 64" },
        { """{"tools":[{"type":"function","function":{"name":"find","parameters":{"type":"string"}}}]}""", "tools[0].function.parameters", "invalid_function_parameters", "got 'type: \"string\"'" },
        { """{"tools":[{"type":"function","function":{"name":"find","strict":true,"parameters":{"type":"object","properties":{}}}}]}""", "tools[0].function.parameters", "invalid_function_parameters", "'additionalProperties' is required" },
        { """{"tools":[{"type":"function","function":{"name":"find","strict":true,"parameters":{"type":"object","properties":{"a":{"type":"string"}},"required":[],"additionalProperties":false}}}]}""", "tools[0].function.parameters", "invalid_function_parameters", "Missing 'a'" },
        { """{"tool_choice":"auto"}""", "tool_choice", null, "only allowed when 'tools' are specified" },
        { """{"parallel_tool_calls":true}""", "parallel_tool_calls", null, "only allowed when 'tools' are specified" },
        { $$"""{"tools":[{{Tool}}],"tool_choice":"sometimes"}""", "tool_choice", "invalid_value", "'none', 'auto', 'required'" },
        { $$$$"""{"tools":[{{{{Tool}}}}],"tool_choice":{"type":"function","function":{"name":"lose"}}}""", "tool_choice.function.name", null, "'lose' not found in 'tools'" },

        // Structured output.
        { """{"response_format":{"type":"xml"}}""", "response_format.type", "invalid_value", "'json_schema'" },
        { """{"response_format":{"type":"json_schema","json_schema":{"schema":{"type":"object"}}}}""", "response_format.json_schema.name", "missing_required_parameter", "name" },
        { """{"response_format":{"type":"json_schema","json_schema":{"name":"Book","schema":{"type":"array"}}}}""", "response_format.json_schema.schema", "invalid_json_schema", "got 'type: \"array\"'" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Request_is_refused_as_the_provider_refuses_it(string change, string? parameter, string? code, string message)
    {
        var reply = await Dialect.OpenAI.SendAsync(new LlmSimulator(), Body.Of("openai", change));
        Assert.Equal(400, reply.Status);
        var error = reply.Json["error"]!;
        Assert.Equal("invalid_request_error", error["type"]!.GetValue<string>());
        Assert.Contains(message, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(parameter, error["param"]?.GetValue<string>());
        Assert.Equal(code, error["code"]?.GetValue<string>());
        Assert.StartsWith("req_", reply.Headers["x-request-id"], StringComparison.Ordinal);
    }
}
