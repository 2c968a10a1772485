using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class AnswerTests
{
    private const string OpenAITool = """{"type":"function","function":{"name":"find_book","description":"Looks a volume up.","parameters":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"]}}}""";

    private const string AnthropicTool = """{"name":"find_book","description":"Looks a volume up.","input_schema":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"]}}""";

    public static TheoryData<string> Dialects => ["openai", "anthropic"];

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Answer_mentions_words_of_the_last_user_message(string dialect)
    {
        var text = TextOf(dialect, await AskAsync(dialect, "Recommend a fantasy novel"));
        Assert.Contains("fantasy and novel", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Same_request_has_the_same_answer_to_the_last_byte(string dialect)
    {
        foreach (var members in new[] { "{}", """{"stream":true}""" })
        {
            var first = await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, members));
            var second = await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, members));
            Assert.Equal(first.Text, second.Text);
            Assert.Equal(first.Headers, second.Headers);
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Other_request_has_other_ids(string dialect)
    {
        var first = await AskAsync(dialect, "One");
        var second = await AskAsync(dialect, "Two");
        Assert.NotEqual(first["id"]!.GetValue<string>(), second["id"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Model_is_echoed(string dialect) => Assert.Equal("m", (await AskAsync(dialect, "Hi"))["model"]!.GetValue<string>());

    [Theory]
    [InlineData("openai", "Find the book \"The Hobbit\"", true)]
    [InlineData("openai", "Which volume is 'The Hobbit'?", true)]
    [InlineData("openai", "How is the weather?", false)]
    [InlineData("anthropic", "Find the book \"The Hobbit\"", true)]
    [InlineData("anthropic", "Which volume is 'The Hobbit'?", true)]
    [InlineData("anthropic", "How is the weather?", false)]
    public async Task Tool_is_called_when_its_name_or_description_shares_a_word_with_the_prompt(string dialect, string prompt, bool isCalled)
    {
        var arguments = Arguments(dialect, await AskAsync(dialect, prompt, Tools(dialect)));
        Assert.Equal(isCalled ? "{\"title\":\"The Hobbit\"}" : null, arguments);
    }

    [Theory]
    [InlineData("openai", "\"none\"", false, "stop")]
    [InlineData("openai", "\"auto\"", true, "tool_calls")]
    [InlineData("openai", "\"required\"", true, "tool_calls")]
    [InlineData("openai", """{"type":"function","function":{"name":"find_book"}}""", true, "stop")]
    [InlineData("anthropic", """{"type":"none"}""", false, "end_turn")]
    [InlineData("anthropic", """{"type":"auto"}""", true, "tool_use")]
    [InlineData("anthropic", """{"type":"any"}""", true, "tool_use")]
    [InlineData("anthropic", """{"type":"tool","name":"find_book"}""", true, "tool_use")]
    public async Task Tool_choice_is_obeyed(string dialect, string choice, bool isCalled, string finish)
    {
        var answer = await AskAsync(dialect, "The book, please", $$"""{{Tools(dialect)}},"tool_choice":{{choice}}""");
        Assert.Equal(isCalled, Arguments(dialect, answer) is not null);
        Assert.Equal(finish, FinishOf(dialect, answer));
    }

    [Fact]
    public async Task Required_tool_is_called_though_nothing_fits()
    {
        var answer = await AskAsync("openai", "How is the weather?", $$"""{{Tools("openai")}},"tool_choice":"required" """);
        Assert.NotNull(Arguments("openai", answer));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Tool_result_is_cited_and_ends_the_calling(string dialect)
    {
        var rest = dialect == "openai"
            ? """{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"find_book","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":"412 pages"}"""
            : """{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"find_book","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"412 pages"}]}""";
        var answer = await SendAsync(dialect, $$"""{"messages":[{"role":"user","content":"Find the book Dune"},{{rest}}],{{Tools(dialect)}}}""");
        Assert.Null(Arguments(dialect, answer));
        Assert.Contains("The tool find_book says: 412 pages.", TextOf(dialect, answer), StringComparison.Ordinal);
        Assert.Contains("Dune", TextOf(dialect, answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai", """{"response_format":{"type":"json_schema","json_schema":{"name":"Book","schema":{"type":"object","properties":{"title":{"type":"string"},"year":{"type":"integer","minimum":1450}},"required":["title","year"]}}}}""")]
    [InlineData("anthropic", """{"output_config":{"format":{"type":"json_schema","schema":{"type":"object","properties":{"title":{"type":"string"},"year":{"type":"integer","minimum":1450}},"required":["title","year"]}}}}""")]
    public async Task Structured_answer_follows_its_schema(string dialect, string members)
    {
        var messages = """{"role":"user","content":"Extract the book: `Dune`, 1965, 412 pages."}""";
        var answer = await SendAsync(dialect, members[..^1] + $$""","messages":[{{messages}}]}""");
        Assert.Equal("""{"title":"Dune","year":1965}""", TextOf(dialect, answer));
    }

    [Fact]
    public async Task Json_object_is_answered_with_json()
    {
        var answer = await AskAsync("openai", "Answer as JSON", "\"response_format\":{\"type\":\"json_object\"}");
        Assert.IsType<JsonObject>(JsonNode.Parse(TextOf("openai", answer)));
    }

    [Fact]
    public async Task Several_choices_are_given_where_asked_for()
    {
        var answer = await AskAsync("openai", "Hi", "\"n\":3");
        Assert.Equal([0, 1, 2], answer["choices"]!.AsArray().Select(choice => choice!["index"]!.GetValue<int>()));
    }

    private static string Tools(string dialect) => $"\"tools\":[{(dialect == "openai" ? OpenAITool : AnthropicTool)}]";

    private static Task<JsonNode> AskAsync(string dialect, string prompt, string? members = null)
    {
        var message = new JsonObject { ["role"] = "user", ["content"] = prompt };
        return SendAsync(dialect, $"{{\"messages\":[{message.ToJsonString()}]{(members is null ? "" : "," + members)}}}");
    }

    private static async Task<JsonNode> SendAsync(string dialect, string members)
    {
        var reply = await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, members));
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Json;
    }

    private static string TextOf(string dialect, JsonNode answer) => dialect == "openai"
        ? answer["choices"]![0]!["message"]!["content"]!.GetValue<string>()
        : answer["content"]!.AsArray().Single(block => block!["type"]!.GetValue<string>() == "text")!["text"]!.GetValue<string>();

    private static string? FinishOf(string dialect, JsonNode answer) =>
        (dialect == "openai" ? answer["choices"]![0]!["finish_reason"] : answer["stop_reason"])!.GetValue<string>();

    private static string? Arguments(string dialect, JsonNode answer) => dialect == "openai"
        ? answer["choices"]![0]!["message"]!["tool_calls"]?[0]!["function"]!["arguments"]!.GetValue<string>()
        : answer["content"]!.AsArray().SingleOrDefault(block => block!["type"]!.GetValue<string>() == "tool_use")?["input"]!.ToJsonString();
}
