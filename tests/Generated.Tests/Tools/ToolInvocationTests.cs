using PagesTool = Mirascope.Gen.Tests.Tools.ToolCalls.PagesTool;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>Cases run their tools and make outputs.</summary>
public sealed class ToolInvocationTests
{
    [Fact]
    public async Task A_result_is_written_member_by_member()
    {
        var find = Assert.IsType<PagesTool.FindBook>(Read("find_book", """{"title":"Dune"}"""));
        var output = await find.InvokeAsync();
        Assert.Equal(
            """{"title":"Dune","pages":412,"genre":"ScienceFiction","editions":[{"year":1965,"isbn":"0-441-17271-7"}],"ratings":{"reader":4.25},"link":null,"isLong":true}""",
            output.Content);
        Assert.Equal(412, output.Value.Pages);
        Assert.False(output.IsError);
    }

    [Fact]
    public void A_result_of_ones_own_is_written_in_the_same_way()
    {
        var find = Assert.IsType<PagesTool.FindBook>(Read("find_book", """{"title":"Dune"}"""));
        Assert.Equal(
            """{"title":"x","pages":1,"genre":null,"editions":[],"ratings":{},"link":"https://example.org/","isLong":false}""",
            find.Output(new BookInfo("x", 1, null, [], []) { Link = new Uri("https://example.org/") }).Content);
        Assert.Equal(("no", true), (find.Failed("no").Content, find.Failed("no").IsError));
    }

    [Fact]
    public async Task A_number_is_its_digits_and_nothing_is_done()
    {
        var search = Assert.IsType<PagesTool.Search>(Read("limited-search", """{"limit":3,"tags":[]}"""));
        Assert.Equal("3", (await search.InvokeAsync()).Content);
        var before = Library.Pings;
        Assert.Equal("done", (await Assert.IsType<PagesTool.Ping>(Read("ping", "")).InvokeAsync()).Content);
        Assert.Equal(before + 1, Library.Pings);
    }

    [Fact]
    public async Task What_a_tool_throws_arrives_in_the_task()
    {
        var fail = Assert.IsType<PagesTool.Fail>(Read("fail", """{"output":true}"""));
        Assert.True(fail.OutputValue);
        var task = fail.InvokeAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => task);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Assert.IsType<PagesTool.FindBook>(Read("find_book", """{"title":"?"}""")).InvokeAsync());
    }

    [Fact]
    [Trait("Fault", "C04")]
    public async Task Cancellation_passes_through()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var before = Library.Pings;
        await Assert.ThrowsAsync<OperationCanceledException>(() => Assert.IsType<PagesTool.Ping>(Read("ping", "")).InvokeAsync(source.Token));
        Assert.Equal(before, Library.Pings);
    }

    [Fact]
    public async Task Outputs_become_messages_as_the_contract_shows()
    {
        var outputs = new List<(PagesTool Tool, ToolOutput Output)>();
        foreach (var tool in new[] { Read("find_book", """{"title":"Dune"}"""), Read("nope", "{}") with { Call = new ToolCall("c2", "nope", "{}") } })
        {
            switch (tool)
            {
                case PagesTool.FindBook find: outputs.Add((find, await find.InvokeAsync(TestContext.Current.CancellationToken))); break;
                case PagesTool.Invalid bad: outputs.Add((bad, bad.Failed())); break;
            }
        }

        var results = Assert.Single(ToolCalls.PagesStream.ToolMessageParams(outputs)).Content.OfType<ToolResultPart>().ToList();
        Assert.Equal([("c1", "find_book", false), ("c2", "nope", true)], results.Select(result => (result.Id, result.Name, result.IsError)));
    }

    private static PagesTool Read(string name, string arguments) => PagesTool.Read(new ToolCall("c1", name, arguments));
}
