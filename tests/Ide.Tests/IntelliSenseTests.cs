namespace Mirascope.Gen.Tests;

public class IntelliSenseTests
{
    private const string Declaration = """
        static class Library
        {
            /// <summary>Looks a book up by its title.</summary>
            /// <param name="title">The exact title.</param>
            [LlmTool]
            public static string FindBook(string title) => title;
        }

        static partial class Librarian
        {
            /// <summary>Recommends one book of the given genre.</summary>
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Library)])]
            [Prompt("Recommend a {genre} book")]
            public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);
        }
        """;

    [Fact]
    public async Task After_the_stream_its_members_are_offered_with_their_documentation()
    {
        using var editor = Open("var stream = Librarian.RecommendAsync(\"fantasy\"); stream.$$");
        var offered = await editor.CompletionsAsync();

        foreach (var name in new[] { "Content", "Cost", "TextAsync", "EventsAsync", "PartsAsync", "ResumeAsync", "ConstructCallResponse", "Usage" })
        {
            var item = Assert.Single(offered, item => item.Name == name);
            Assert.True(item.Description.Split('\n').Length > 1, $"{name} is offered without documentation: {item.Description}");
        }
    }

    [Fact]
    public async Task Names_of_models_are_offered_with_limits_prices_and_their_day()
    {
        using var editor = Open("const string model = OpenAIModel.$$");
        var item = Assert.Single(await editor.CompletionsAsync(), item => item.Name == "Gpt4oMini");

        Assert.Contains("128,000 tokens of context, 16,384 tokens of output at most.", item.Description, StringComparison.Ordinal);
        Assert.Matches("USD for a million tokens, as of [0-9-]+: 0.15 in, 0.6 out", item.Description);
    }

    [Fact]
    public async Task A_model_that_is_switched_off_is_offered_as_such()
    {
        using var editor = Open("const string model = AnthropicModel.$$");
        Assert.StartsWith("[deprecated]", Assert.Single(await editor.CompletionsAsync(), item => item.Name == "Claude21").Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emitted_statics_are_offered_with_their_documentation()
    {
        using var editor = Open("Librarian.RecommendStream.$$");
        var offered = await editor.CompletionsAsync();

        foreach (var name in new[] { "CostOf", "ToolMessageParams" })
        {
            var item = Assert.Single(offered, item => item.Name == name);
            Assert.True(item.Description.Split('\n').Length > 1, $"{name} is offered without documentation: {item.Description}");
        }
    }

    [Fact]
    public async Task A_tool_offers_its_parameters_with_the_words_of_their_declaration()
    {
        using var editor = Open("Librarian.RecommendTool.FindBook find = null!; find.$$");
        var offered = await editor.CompletionsAsync();

        Assert.Contains("The exact title.", Assert.Single(offered, item => item.Name == "Title").Description, StringComparison.Ordinal);
        Assert.Single(offered, item => item.Name == "InvokeAsync");
    }

    [Theory]
    [InlineData("var stream = Librarian.Recommend$$Async(\"fantasy\");")]
    public async Task Hovering_the_call_shows_provider_and_model(string statement)
    {
        using var editor = Open(statement);
        var shown = await editor.HoverAsync();

        Assert.Contains("Recommends one book of the given genre.", shown, StringComparison.Ordinal);
        Assert.Contains("openai", shown, StringComparison.Ordinal);
        Assert.Contains("gpt-4o-mini", shown, StringComparison.Ordinal);
    }

    private static EditorSession Open(string statement) => new($$"""
        using System.Threading;
        using Mirascope.Gen;

        static class Program
        {
            static void Run()
            {
                {{statement}}
            }
        }

        {{Declaration}}
        """);
}
