using TidyTool = Mirascope.Gen.Tests.Faults.FaultCalls.TidyTool;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows A and M04 of the fault catalogue, through declared calls: what must not run is never a case that could.</summary>
public class ToolFaultTests
{
    private const string Good = """{"shelf":"A","limit":3}""";

    [Theory]
    [Trait("Fault", "M04")]
    [InlineData(Provider.OpenAI, "length", FinishClass.Length)]
    [InlineData(Provider.OpenAI, "content_filter", FinishClass.ContentFilter)]
    [InlineData(Provider.Anthropic, "max_tokens", FinishClass.Length)]
    public async Task A_call_of_an_answer_that_was_cut_off_is_invalid_however_whole_it_looks(string provider, string finish, FinishClass expected)
    {
        foreach (var arguments in (string[])[Good, """{"shelf":"A"}""", """{"shelf":"A","lim"""])
        {
            var (tools, stream) = await ReadAsync(provider, ToolWire.Stream(provider, finish, ("delete_books", arguments), ("delete_all", "")));

            Assert.Equal(2, tools.Count);
            Assert.All(tools, tool => Assert.True(Assert.IsType<TidyTool.Invalid>(tool).Failed().IsError));
            Assert.Equal(expected, stream.FinishReason!.Value.Class);
            Assert.Equal(arguments, stream.ToolCalls[0].Arguments);
        }
    }

    [Theory]
    [Trait("Fault", "M04")]
    [InlineData(Provider.OpenAI, "length")]
    [InlineData(Provider.Anthropic, "max_tokens")]
    public async Task A_call_of_a_whole_answer_that_was_cut_off_is_invalid_too(string provider, string finish)
    {
        using var client = new StubProvider().Answer(ToolWire.Whole(provider, finish, "delete_books", Good)).CreateClient();
        using var use = LlmClient.Use(client);
        using var context = LlmContext.Use(provider, "m");
        var response = await FaultCalls.TidyWholeAsync("x");

        Assert.Contains("token limit", Assert.IsType<FaultCalls.TidyWholeTool.Invalid>(Assert.Single(response.Tools)).Reason, StringComparison.Ordinal);
        Assert.Equal(FinishReason.Length, response.FinishReason);
    }

    [Theory]
    [Trait("Fault", "A01")]
    [InlineData("""{"shelf":"A""", "$.shelf", "byte")]
    [InlineData("""{"shelf":"A",""", "$", "byte")]
    [InlineData("""{"shelf":"A","limit":""", "$.limit", "byte")]
    [InlineData("""{"shelf":"A"} and so on""", "$", "byte")]
    [InlineData("""{"shelf":"A","limit":3}}""", "$", "byte")]
    [InlineData("""{shelf:"A"}""", "$", "byte")]
    [InlineData("", "$.shelf", "required")]
    [InlineData("null", "$", "object")]
    [InlineData("[]", "$", "object")]
    [InlineData("\"{\\\"shelf\\\":\\\"A\\\"}\"", "$", "object")]
    public async Task Arguments_that_are_cut_or_no_JSON_never_become_defaults(string arguments, string path, string reason)
    {
        foreach (var (provider, finish) in ((string, string)[])[(Provider.OpenAI, "tool_calls"), (Provider.Anthropic, "tool_use")])
        {
            var (tools, _) = await ReadAsync(provider, ToolWire.Stream(provider, finish, ("delete_books", arguments)));
            var invalid = Assert.IsType<TidyTool.Invalid>(Assert.Single(tools));

            Assert.Equal(path, invalid.Path);
            Assert.Contains(reason, invalid.Reason, StringComparison.Ordinal);
            Assert.Contains(invalid.Reason, invalid.Failed().Content, StringComparison.Ordinal);
        }
    }

    [Theory]
    [Trait("Fault", "A02")]
    [InlineData("""{"tool_calls":[{"index":0,"id":"a","function":{"name":"delete_books","arguments":"{\"shelf\":\"A\"}"}}]}""", """{"tool_calls":[{"index":0,"id":"b","function":{"name":"delete_all","arguments":"{}"}}]}""")]
    [InlineData("""{"tool_calls":[{"id":"a","function":{"name":"delete_books","arguments":"{\"shelf\":"}}]}""", """{"tool_calls":[{"function":{"arguments":"\"A\"}"}}]}""", """{"tool_calls":[{"id":"b","function":{"name":"delete_all","arguments":"{}"}}]}""")]
    [InlineData("""{"tool_calls":[{"index":0,"id":"a","function":{"name":"delete_books","arguments":"{\"shelf\":"}}]}""", """{"tool_calls":[{"index":1,"id":"b","function":{"name":"delete_all","arguments":""}}]}""", """{"tool_calls":[{"index":0,"id":"a","function":{"arguments":"\"A\"}"}}]}""", """{"tool_calls":[{"index":1,"id":"b","function":{"arguments":"{}"}}]}""")]
    public async Task Parallel_calls_are_told_apart_however_they_are_numbered(params string[] deltas)
    {
        var (tools, _) = await ReadAsync(Provider.OpenAI, ToolWire.OpenAIStream("tool_calls", deltas));

        Assert.Equal(("A", "a"), Assert.IsType<TidyTool.DeleteBooks>(tools[0]) is var books ? (books.Shelf, books.Call.Id) : default);
        Assert.Equal("b", Assert.IsType<TidyTool.DeleteAll>(tools[1]).Call.Id);
        Assert.Equal(2, tools.Count);
    }

    [Fact]
    [Trait("Fault", "A02")]
    public async Task Calls_that_share_an_id_get_ids_of_their_own()
    {
        var (tools, _) = await ReadAsync(Provider.OpenAI, ToolWire.OpenAIStream(
            "tool_calls",
            """{"tool_calls":[{"index":0,"id":"a","function":{"name":"delete_all","arguments":"{}"}},{"index":1,"id":"a","function":{"name":"delete_books","arguments":"{\"shelf\":\"A\"}"}}]}"""));

        Assert.Equal(2, tools.Select(tool => tool.Call.Id).Distinct().Count());
    }

    [Theory]
    [Trait("Fault", "A03")]
    [InlineData("drop_table")]
    [InlineData("Delete_All")]
    [InlineData("DELETE_ALL")]
    [InlineData("functions.delete_all")]
    [InlineData("delete_all ")]
    [InlineData("delete-all")]
    [InlineData("DeleteAll")]
    [InlineData("")]
    public async Task A_tool_that_was_not_declared_is_invalid_and_the_model_is_told_which_are(string name)
    {
        foreach (var (provider, finish) in ((string, string)[])[(Provider.OpenAI, "tool_calls"), (Provider.Anthropic, "tool_use")])
        {
            var (tools, _) = await ReadAsync(provider, ToolWire.Stream(provider, finish, (name, "{}")));
            var invalid = Assert.IsType<TidyTool.Invalid>(Assert.Single(tools));

            Assert.Contains("delete_books, delete_all", invalid.Failed().Content, StringComparison.Ordinal);
        }
    }

    [Theory]
    [Trait("Fault", "T01")]
    [Trait("Fault", "M01")]
    [InlineData(Provider.OpenAI, "tool_calls")]
    [InlineData(Provider.Anthropic, "tool_use")]
    public async Task A_call_is_never_handed_out_of_a_stream_that_breaks_after_it(string provider, string finish)
    {
        var body = ToolWire.Stream(provider, finish, ("delete_all", "{}"));
        var end = body.LastIndexOf("data: ", StringComparison.Ordinal);
        foreach (var cut in (string[])[body[..end], body[..end] + "data: {\"type\":\"error\",\"error\":{\"type\":\"server_error\",\"message\":\"No.\"}}\n\n"])
        {
            using var client = new StubProvider().Answer(cut, "text/event-stream").CreateClient();
            using var use = LlmClient.Use(client);
            using var context = LlmContext.Use(provider, "m");
            var tools = 0;
            var error = await Assert.ThrowsAsync<LlmStreamException>(async () =>
            {
                await foreach (var (_, tool) in FaultCalls.TidyAsync("x"))
                {
                    tools += tool is null ? 0 : 1;
                }
            });

            Assert.Equal(0, tools);
            Assert.Empty(error.Partial.ToolCalls);
        }
    }

    private static async Task<(List<TidyTool> Tools, FaultCalls.TidyStream Stream)> ReadAsync(string provider, string body)
    {
        using var client = new StubProvider().Answer(body, "text/event-stream").CreateClient();
        using var use = LlmClient.Use(client);
        using var context = LlmContext.Use(provider, "m");
        var tools = new List<TidyTool>();
        var stream = FaultCalls.TidyAsync("x");
        await foreach (var (_, tool) in stream)
        {
            if (tool is not null)
            {
                tools.Add(tool);
            }
        }

        return (tools, stream);
    }
}
