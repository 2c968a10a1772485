using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Contract;

public sealed record BookInfo(string Title, int Pages);

internal static class Library
{
    /// <summary>Looks a book up by its title.</summary>
    /// <param name="title">The exact title.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [LlmTool]
    public static async Task<BookInfo> FindBookAsync(string title, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return new BookInfo(title, 412);
    }
}

internal static partial class Tools
{
    [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", Tools = [typeof(Library)])]
    [Prompt("How many pages has {title}?")]
    public static partial PagesStream PagesAsync(string title, CancellationToken cancellationToken = default);
}

public class ToolTests
{
    [Fact]
    public async Task A_tool_runs_and_its_result_goes_back()
    {
        var provider = new StubProvider().AnthropicToolStream("find_book", """{"title":"Dune"}""").AnthropicToolStream("find_book", """{"title":"Emma"}""");
        using var client = provider.CreateClient();
        using var use = LlmClient.Use(client);
        var cancellationToken = TestContext.Current.CancellationToken;

        var stream = Tools.PagesAsync("Dune");
        var outputs = new List<(Tools.PagesTool Tool, ToolOutput Output)>();
        await foreach (var (chunk, tool) in stream)
        {
            switch (tool)
            {
                case Tools.PagesTool.FindBook find: outputs.Add((find, await find.InvokeAsync(cancellationToken))); break;
                case Tools.PagesTool.Invalid bad: outputs.Add((bad, bad.Failed())); break;
                case null: Assert.Empty(chunk.Content); break;
            }
        }

        IReadOnlyList<Message> results = Tools.PagesStream.ToolMessageParams(outputs);
        var next = stream.ResumeAsync(outputs);
        await next.FinishAsync(cancellationToken);

        Assert.Equal("""{"title":"Dune","pages":412}""", Assert.IsType<ToolResultPart>(Assert.Single(Assert.Single(results).Content)).Content);
        var sent = JsonNode.Parse(provider.Bodies[1])!["messages"]!.AsArray();
        Assert.Equal(["user", "assistant", "user"], sent.Select(message => (string?)message!["role"]));
        Assert.Equal("tool_result", (string?)sent[2]!["content"]![0]!["type"]);
        Assert.Equal("toolu_1", (string?)sent[2]!["content"]![0]!["tool_use_id"]);
    }

    [Theory]
    [Trait("Fault", "A03")]
    [Trait("Fault", "A05")]
    [InlineData("find_book", """{"title":7}""", "$.title")]
    [InlineData("find_book", """{}""", "$.title")]
    [InlineData("find_book", """{"title":"Dune","extra":1}""", "$.extra")]
    [InlineData("Find_Book", """{"title":"Dune"}""", "$")]
    public async Task A_call_that_does_not_fit_is_invalid_with_its_place_and_never_an_exception(string name, string arguments, string path)
    {
        using var client = new StubProvider().AnthropicToolStream(name, arguments).CreateClient();
        using var use = LlmClient.Use(client);
        var tools = new List<Tools.PagesTool>();
        await foreach (var (_, tool) in Tools.PagesAsync("Dune"))
        {
            if (tool is not null)
            {
                tools.Add(tool);
            }
        }

        var invalid = Assert.IsType<Tools.PagesTool.Invalid>(Assert.Single(tools));
        Assert.Equal(path, invalid.Path);
        Assert.True(invalid.Failed().IsError);
        Assert.Equal("invalid", invalid.Match(findBook: _ => "found", invalid: _ => "invalid"));
    }
}
