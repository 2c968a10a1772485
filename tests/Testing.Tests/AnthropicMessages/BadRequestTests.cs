using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.AnthropicMessages;

public class BadRequestTests
{
    private const string Tool = """{"name":"find","input_schema":{"type":"object","properties":{}}}""";

    private const string Call = """{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"find","input":{}}]}""";

    private const string Result = """{"type":"tool_result","tool_use_id":"t1","content":"found"}""";

    private const string User = """{"role":"user","content":"Hi"}""";

    public static TheoryData<string, string> Rows => new()
    {
        // Members at the top.
        { """{"model":"$absent"}""", "model: Field required" },
        { """{"model":""}""", "model: String should have at least 1 character" },
        { """{"max_tokens":"$absent"}""", "max_tokens: Field required" },
        { """{"max_tokens":"many"}""", "max_tokens: Input should be an integer" },
        { """{"max_tokens":-1}""", "max_tokens: Input should be greater than or equal to 0" },
        { """{"messages":"$absent"}""", "messages: Field required" },
        { """{"messages":[]}""", "messages: at least one message is required" },
        { """{"messages":{}}""", "messages: Input should be a valid list" },
        { """{"seed":7}""", "seed: Extra inputs are not permitted" },
        { """{"mcp_servers":[]}""", "mcp_servers: Extra inputs are not permitted" },

        // Ranges.
        { """{"temperature":1.5}""", "temperature: Input should be less than or equal to 1" },
        { """{"temperature":null}""", "temperature: Input should be a number" },
        { """{"top_p":-0.1}""", "top_p: Input should be greater than or equal to 0" },
        { """{"top_k":-1}""", "top_k: Input should be greater than or equal to 0" },
        { """{"stop_sequences":[" "]}""", "stop_sequences.0: each stop sequence must contain non-whitespace" },
        { """{"service_tier":"fast"}""", "service_tier: Input should be 'auto' or 'standard_only'" },
        { """{"metadata":{"name":"a"}}""", "metadata.name: Extra inputs are not permitted" },
        { """{"output_config":{"format":{"type":"xml"}}}""", "output_config.format.type: Input should be 'json_schema'" },
        { """{"output_config":{"format":{"type":"json_schema"}}}""", "output_config.format.schema: Field required" },

        // Thinking.
        { """{"thinking":{"type":"enabled"}}""", "thinking.budget_tokens: Field required" },
        { """{"thinking":{"type":"enabled","budget_tokens":1000}}""", "thinking.budget_tokens: Input should be greater than or equal to 1024" },
        { """{"thinking":{"type":"enabled","budget_tokens":2000}}""", "`max_tokens` must be greater than `thinking.budget_tokens`." },
        { """{"thinking":{"type":"adaptive"},"temperature":0.5}""", "`temperature` may only be set to 1 when thinking is enabled." },
        { $$$"""{"thinking":{"type":"adaptive"},"tools":[{{{Tool}}}],"tool_choice":{"type":"any"}}""", "Thinking may not be enabled when tool_choice forces tool use." },
        { $$$"""{"max_tokens":4000,"thinking":{"type":"enabled","budget_tokens":2000},"messages":[{{{User}}},{{{Call}}},{"role":"user","content":[{{{Result}}}]}]}""", "messages.1.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`." },
        { """{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":[{"type":"thinking","thinking":"a","signature":""},{"type":"text","text":"b"}]},{"role":"user","content":"Hi"}]}""", "messages.1.content.0: Invalid `signature` in `thinking` block" },

        // Messages.
        { """{"messages":[{"role":"assistant","content":"Hi"}]}""", "messages: first message must use the \"user\" role" },
        { """{"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]}""", "messages: Unexpected role \"system\"." },
        { """{"messages":[{"role":"tool","content":"Hi"}]}""", "messages.0.role: Input should be 'user' or 'assistant'" },
        { """{"messages":[{"role":"user"}]}""", "messages.0.content: Field required" },
        { """{"messages":[{"role":"user","content":"Hi","name":"a"}]}""", "messages.0.name: Extra inputs are not permitted" },
        { """{"messages":[{"role":"user","content":""}]}""", "messages: text content blocks must be non-empty" },
        { """{"messages":[{"role":"user","content":[{"type":"text","text":""}]}]}""", "messages: text content blocks must be non-empty" },
        { """{"messages":[{"role":"user","content":[{"type":"sound"}]}]}""", "messages.0.content.0: Input tag 'sound' found using 'type'" },
        { """{"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/bmp","data":"AAAA"}}]}]}""", "messages.0.content.0.source.media_type: Input should be 'image/jpeg', 'image/png', 'image/gif' or 'image/webp'" },
        { """{"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"%"}}]}]}""", "messages.0.content.0.source.data: Input should be valid base64" },
        { """{"messages":[{"role":"user","content":[{"type":"tool_use","id":"t1","name":"find","input":{}}]}]}""", "messages.0.content.0: `tool_use` blocks can only be in `assistant` messages" },
        { """{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Well "}]}""", "messages: final assistant content cannot end with trailing whitespace" },
        { """{"system":[{"type":"text","text":""}]}""", "text content blocks must be non-empty" },
        { """{"system":[{"type":"image"}]}""", "system.0.type: Input should be 'text'" },

        // Tool calls and results.
        { $$"""{"messages":[{"role":"user","content":[{{Result}}]}]}""", "messages.0.content.0: unexpected `tool_use_id` found in `tool_result` blocks: t1." },
        { $$"""{"messages":[{{User}},{{Call}},{{User}}]}""", "messages.2: `tool_use` ids were found without `tool_result` blocks immediately after: t1." },
        { $$"""{"messages":[{{User}},{{Call}}]}""", "messages.2: `tool_use` ids were found without `tool_result` blocks immediately after: t1." },
        { $$"""{"messages":[{{User}},{{Call}},{"role":"user","content":[{{Result}},{{Result}}]}]}""", "messages.2.content.1: each tool_use must have a single result. Found multiple `tool_result` blocks with id: t1" },
        { $$"""{"messages":[{{User}},{{Call}},{"role":"user","content":[{"type":"text","text":"Here:"},{{Result}}]}]}""", "messages.2.content.1: `tool_result` blocks must come before" },
        { $$"""{"messages":[{{User}},{{Call}},{"role":"user","content":[{"type":"tool_result","content":"x"}]}]}""", "messages.2.content.0.tool_use_id: Field required" },
        { """{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"find","input":"{}"}]}]}""", "messages.1.content.0.input: Input should be an object" },

        // Tools.
        { """{"tools":[{"name":"find a book","input_schema":{"type":"object"}}]}""", "tools.0.custom.name: String should match pattern" },
        { """{"tools":[{"name":"find"}]}""", "tools.0.custom.input_schema: Field required" },
        { """{"tools":[{"name":"find","input_schema":{"type":"string"}}]}""", "tools.0.custom.input_schema.type: Input should be 'object'" },
        { """{"tools":[{"name":"find","parameters":{},"input_schema":{"type":"object"}}]}""", "tools.0.custom.parameters: Extra inputs are not permitted" },
        { $$"""{"tools":[{{Tool}},{{Tool}}]}""", "tools: Tool names must be unique." },
        { """{"tool_choice":{"type":"auto"}}""", "tool_choice may only be specified while providing tools." },
        { $$"""{"tools":[{{Tool}}],"tool_choice":"auto"}""", "tool_choice: Input should be an object" },
        { $$$"""{"tools":[{{{Tool}}}],"tool_choice":{"type":"tool","name":"lose"}}""", "Tool 'lose' not found in provided tools" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Request_is_refused_as_the_provider_refuses_it(string change, string message)
    {
        var reply = await Dialect.Anthropic.SendAsync(new LlmSimulator(), Body.Of("anthropic", change));
        Assert.Equal(400, reply.Status);
        Assert.Equal("error", reply.Json["type"]!.GetValue<string>());
        Assert.Equal("invalid_request_error", reply.Json["error"]!["type"]!.GetValue<string>());
        Assert.Contains(message, reply.Json["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(reply.Headers["request-id"], reply.Json["request_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Thought_that_comes_back_changed_is_refused()
    {
        var simulator = new LlmSimulator();
        var first = await Dialect.Anthropic.SendAsync(simulator, Body.Of("anthropic", """{"thinking":{"type":"adaptive"}}"""));
        var thought = first.Json["content"]![0]!;
        Assert.Equal(200, (await Dialect.Anthropic.SendAsync(simulator, Continued(thought.ToJsonString()))).Status);
        thought["thinking"] += "!";
        Assert.Equal(400, (await Dialect.Anthropic.SendAsync(simulator, Continued(thought.ToJsonString()))).Status);
    }

    private static string Continued(string thought) => Body.Of(
        "anthropic", $$"""{"messages":[{{User}},{"role":"assistant","content":[{{thought}},{"type":"text","text":"Well."}]},{{User}}]}""");
}
