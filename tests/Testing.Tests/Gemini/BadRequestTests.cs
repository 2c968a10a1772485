using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Gemini;

public class BadRequestTests
{
    private const string User = """{"role":"user","parts":[{"text":"Hi"}]}""";

    private const string Call = """{"role":"model","parts":[{"functionCall":{"name":"find","args":{}}}]}""";

    private const string Answer = """{"role":"user","parts":[{"functionResponse":{"name":"find","response":{}}}]}""";

    private const string Tools = "\"tools\":[{\"functionDeclarations\":[{\"name\":\"find\"}]}]";

    public static TheoryData<string, string> Rows => new()
    {
        // Members.
        { """{"contents":"$absent"}""", "contents is not specified" },
        { """{"contents":[]}""", "contents must not be empty." },
        { """{"messages":[]}""", "Unknown name \"messages\": Cannot find field." },
        { """{"generationConfig":{"maxTokens":5}}""", "Unknown name \"max_tokens\" at 'generation_config': Cannot find field." },
        { """{"generationConfig":{"temperature":2.1}}""", "temperature must be at most 2, got 2.1." },
        { """{"generationConfig":{"temperature":"hot"}}""", "Invalid value at 'generation_config.temperature'" },
        { """{"generation_config":{"top_p":1.1}}""", "generation_config.top_p: top_p must be at most 1" },
        { """{"generationConfig":{"maxOutputTokens":0}}""", "max_output_tokens must be at least 1" },
        { """{"generationConfig":{"seed":3000000000}}""", "seed must be at most 2147483647" },
        { """{"generationConfig":{"stopSequences":["a","b","c","d","e","f"]}}""", "must be at most 5, got 6" },
        { """{"generationConfig":{"thinkingConfig":{"thinkingLevel":"HUGE"}}}""", "Invalid value at 'generation_config.thinking_config.thinking_level'" },

        // Turns.
        { """{"contents":[{"role":"assistant","parts":[{"text":"Hi"}]}]}""", "Please use a valid role: user, model." },
        { """{"contents":[{"role":"user","content":"Hi"}]}""", "Unknown name \"content\" at 'contents[0]'" },
        { """{"contents":[{"role":"user","parts":[]}]}""", "parts must not be empty." },
        { """{"contents":[{"role":"user","parts":[{}]}]}""", "required oneof field 'data' must have one initialized field" },
        { """{"contents":[{"role":"user","parts":[{"text":"Hi","inlineData":{"mimeType":"image/png","data":"AAAA"}}]}]}""", "oneof field 'data' is already set" },
        { """{"contents":[{"role":"user","parts":[{"inlineData":{"mimeType":"image/png","data":"%%"}}]}]}""", "Base64 decoding failed" },
        { """{"contents":[{"role":"user","parts":[{"inlineData":{"data":"AAAA"}}]}]}""", "mime_type is not specified" },
        { $$"""{"contents":[{{User}},{{Call}},{{User}}]}""", "number of function response parts is equal to the number of function call parts" },
        { $$"""{"contents":[{{User}},{{Answer}}]}""", "function response turn comes immediately after a function call turn" },
        { $$"""{"contents":[{{Answer}}]}""", "function response turn comes immediately after a function call turn" },
        { $$"""{"contents":[{{User}},{"role":"model","parts":[{"text":"Hi"}]},{{Call}},{{Answer}}]}""", "function call turn comes immediately after a user turn" },
        { $$$"""{"contents":[{{{User}}},{"role":"model","parts":[{"functionCall":{"name":"find","args":{}},"thoughtSignature":"U2ltdWxhdG9yAAAA"}]},{{{Answer}}}]}""", "Thought signature is not valid." },

        // Tools.
        { """{"tools":[{"functionDeclarations":[{"name":"find a book"}]}]}""", "Invalid function name" },
        { """{"tools":[{"functionDeclarations":[{"name":"find"},{"name":"find"}]}]}""", "Duplicate function declaration found: find" },
        { """{"tools":[{"functionDeclarations":[{"name":"find","parameters":{"type":"OBJECT","$defs":{}}}]}]}""", "Cannot find field." },
        { """{"tools":[{"functionDeclarations":[{"name":"find","parameters":{"type":["OBJECT","NULL"]}}]}]}""", "parameters.type'" },
        { """{"tools":[{"functionDeclarations":[{"name":"find","parameters":{"type":"OBJECT"},"parametersJsonSchema":{}}]}]}""", "must not both be set" },
        { $$$$"""{{{{{Tools}}}},"toolConfig":{"functionCallingConfig":{"mode":"SOMETIMES"}}}""", "Invalid value at 'tool_config.function_calling_config.mode'" },
        { $$$$"""{{{{{Tools}}}},"toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["lose"]}}}""", "none of the declared functions" },
        { $$$$"""{{{{{Tools}}}},"toolConfig":{"functionCallingConfig":{"allowedFunctionNames":["find"]}}}""", "can only be set when" },
        { """{"toolConfig":{"functionCallingConfig":{"mode":"ANY"}}}""", "without function_declarations" },

        // Structured output.
        { """{"generationConfig":{"responseSchema":{"type":"OBJECT"}}}""", "only allowed when response_mime_type is application/json" },
        { """{"generationConfig":{"responseMimeType":"application/xml"}}""", "Invalid value at 'generation_config.response_mime_type'" },
        { """{"generationConfig":{"responseMimeType":"application/json","responseSchema":{"type":"OBJECT","oneOf":[]}}}""", "Unknown name \"one_of\" at 'generation_config.response_schema'" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Request_is_refused_as_the_provider_refuses_it(string change, string message)
    {
        foreach (var dialect in new[] { Dialect.Gemini, Dialect.Vertex })
        {
            var reply = await dialect.SendAsync(new LlmSimulator(), Body.Of(dialect.Name, change));
            Assert.Equal(400, reply.Status);
            var error = reply.Json["error"]!;
            Assert.Contains(message, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Equal((400, "INVALID_ARGUMENT"), (error["code"]!.GetValue<int>(), error["status"]!.GetValue<string>()));
        }
    }

    [Theory]
    [InlineData("gemini-2.5-flash", """{"tools":[{"functionDeclarations":[{"name":"find"}]}],"generationConfig":{"responseMimeType":"application/json"}}""", "is unsupported")]
    [InlineData("gemini-3-pro", """{"contents":[{"role":"user","parts":[{"text":"Hi"}]},{"role":"model","parts":[{"functionCall":{"name":"find"}}]},{"role":"user","parts":[{"functionResponse":{"name":"find","response":{}}}]}]}""", "missing a thought_signature")]
    public async Task Some_rules_go_by_the_models_generation(string model, string change, string message)
    {
        foreach (var (name, status) in new[] { (model, 400), ("m", 200) })
        {
            using var request = Dialect.Gemini.Request(Body.Of("gemini", change), path: $"/v1beta/models/{name}:generateContent");
            var reply = await Dialect.SendAsync(new LlmSimulator(), request);
            Assert.Equal(status, reply.Status);
            Assert.True(status == 200 || reply.Text.Contains(message, StringComparison.Ordinal), reply.Text);
        }
    }
}
