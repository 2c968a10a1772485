using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class GoodRequestTests
{
    private const string Call = """{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"find","arguments":"{}"}},{"id":"c2","type":"function","function":{"name":"find","arguments":"{}"}}]}""";

    private const string Use = """{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"find","input":{}},{"type":"tool_use","id":"t2","name":"find","input":{}}]}""";

    public static TheoryData<string, string> Rows => new()
    {
        { "openai", "{}" },
        { "openai", """{"temperature":null,"top_p":1,"stop":"END","max_tokens":null,"n":2,"seed":-7,"user":"u","store":false}""" },
        { "openai", """{"messages":[{"role":"developer","content":"Be brief."},{"role":"system","content":[{"type":"text","text":"Be kind."}]},{"role":"user","content":"Hi","name":"Ann"}]}""" },
        { "openai", """{"messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA","detail":"low"}},{"type":"image_url","image_url":{"url":"https://a.example/b.png"}},{"type":"input_audio","input_audio":{"data":"AAAA","format":"wav"}},{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,AAAA"}}]}]}""" },
        { "openai", $$"""{"messages":[{"role":"user","content":"Hi"},{{Call}},{"role":"tool","tool_call_id":"c2","content":"b"},{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"a"}]},{"role":"user","content":"And?"}]}""" },
        { "openai", """{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","refusal":"No."},{"role":"user","content":"Why?"}]}""" },
        { "openai", """{"tools":[{"type":"function","function":{"name":"now"}},{"type":"custom","custom":{"name":"shell"}}],"tool_choice":{"type":"allowed_tools","allowed_tools":{"mode":"auto","tools":[{"type":"function","function":{"name":"now"}}]}},"parallel_tool_calls":false}""" },
        { "openai", """{"tools":[{"type":"function","function":{"name":"find","strict":true,"parameters":{"type":"object","properties":{"a":{"anyOf":[{"type":"null"},{"type":"object","properties":{},"additionalProperties":false}]}},"required":["a"],"additionalProperties":false}}}]}""" },
        { "openai", """{"stream":true,"stream_options":{"include_usage":true,"include_obfuscation":false}}""" },
        { "anthropic", "{}" },
        { "anthropic", """{"max_tokens":0,"temperature":1,"top_p":0.9,"top_k":40,"stop_sequences":[],"metadata":{"user_id":null},"service_tier":"auto","container":null}""" },
        { "anthropic", """{"system":[{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}}],"cache_control":{"type":"ephemeral"}}""" },
        { "anthropic", """{"messages":[{"role":"user","content":"Hi"},{"role":"user","content":"Are you there?"},{"role":"assistant","content":"Well,"}]}""" },
        { "anthropic", """{"messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},{"type":"image","source":{"type":"base64","media_type":"image/png","data":"AAAA"}},{"type":"image","source":{"type":"url","url":"https://a.example/b.png"}},{"type":"document","source":{"type":"base64","media_type":"application/pdf","data":"AAAA"}},{"type":"document","source":{"type":"text","media_type":"text/plain","data":"a"}}]}]}""" },
        { "anthropic", $$"""{"messages":[{"role":"user","content":"Hi"},{{Use}},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t2","is_error":true,"content":[{"type":"text","text":"b"}]},{"type":"tool_result","tool_use_id":"t1"},{"type":"text","text":"And?"}]}]}""" },
        { "anthropic", $$"""{"messages":[{"role":"user","content":"Hi"},{{Use}},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"a"}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t2","content":"b"}]}]}""" },
        { "anthropic", """{"tools":[{"type":"web_search_20250305","name":"web_search"},{"type":"custom","name":"find","input_schema":{"type":"object"}}],"tool_choice":{"type":"none"}}""" },
        { "anthropic", """{"max_tokens":2000,"thinking":{"type":"enabled","budget_tokens":1024,"display":"omitted"},"temperature":1}""" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Request_that_holds_is_answered(string dialect, string change)
    {
        var reply = await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, change));
        Assert.True(reply.Status == 200, reply.Text);
    }
}
