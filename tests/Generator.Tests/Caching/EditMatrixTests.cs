using Mirascope.Gen.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Tests.Caching;

/// <summary>
/// What an edit makes the generator write anew. All edits are inside the file of the calls unless they say otherwise:
/// cloned compilations and edits of other files hide every mistake.
/// </summary>
public class EditMatrixTests
{
    private const string Calls = """
        using System.Threading;
        using System.Threading.Tasks;
        using Mirascope.Gen;

        namespace Consumer;

        public static partial class Calls
        {
            /// <summary>Recommends one book.</summary>
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200, Tools = [typeof(Library)])]
            [Prompt("Recommend a {genre} book")]
            public static partial RecommendStream RecommendAsync(string genre, CancellationToken cancellationToken = default);

            [LlmCall(Provider.Anthropic, "claude-sonnet-4-5")]
            [Prompt("Tell me about {book.Title}")]
            public static partial Task<string> DescribeAsync(Book book, CancellationToken cancellationToken = default);

            private static int Other() => 1;
        }
        """;

    private const string Types = """
        using Mirascope.Gen;

        namespace Consumer;

        public sealed record Book(string Title, int Pages);

        public static class Library
        {
            /// <summary>Finds a book.</summary>
            [LlmTool]
            public static string FindBook(string title) => title;
        }
        """;

    public static TheoryData<string, string, string, int> SameFileEdits => new()
    {
        { "comment added above", "namespace Consumer;", "// A comment.\n\nnamespace Consumer;", 0 },
        { "body of another method changed", "Other() => 1", "Other() => 2 + 3", 0 },
        { "unrelated member added", "private static int Other", "public static int More => 4;\n\n    private static int Other", 0 },
        { "white space in the attributed method", "RecommendAsync(string genre,", "RecommendAsync(  string   genre ,", 0 },
        { "attribute argument changed", "MaxTokens = 200", "MaxTokens = 300", 1 },
        { "prompt changed", "Recommend a {genre} book", "Recommend one {genre} book", 1 },
        { "documentation changed", "Recommends one book.", "Recommends a single book.", 1 },
        { "model changed", "claude-sonnet-4-5", "claude-haiku-4-5", 1 },
    };

    [Theory]
    [MemberData(nameof(SameFileEdits))]
    public void An_edit_in_the_same_file_writes_only_what_it_touches(string edit, string from, string to, int written)
    {
        var run = new IncrementalRun(("Calls.cs", Calls), ("Types.cs", Types));
        Assert.Equal((2, 0), run.Sources());
        Assert.Contains(from, Calls, StringComparison.Ordinal);
        run.Replace("Calls.cs", Calls.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal((edit, written, 2 - written), (edit, run.Sources().Written, run.Sources().Cached));
        Assert.Equal(written, run.Reasons(StepNames.CallModels).Count(reason => reason != IncrementalStepRunReason.Unchanged && reason != IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_renamed_file_writes_nothing()
    {
        var run = new IncrementalRun(("Calls.cs", Calls), ("Types.cs", Types));
        run.Rename("Calls.cs", "Renamed.cs");
        Assert.Equal(0, run.Sources().Written);
    }

    [Fact]
    public void Another_file_added_or_edited_writes_nothing()
    {
        var run = new IncrementalRun(("Calls.cs", Calls), ("Types.cs", Types));
        run.Add("More.cs", "namespace Consumer; class More { }");
        Assert.Equal((0, 2), run.Sources());
        run.Replace("More.cs", "namespace Consumer; class More { int _x; }");
        Assert.Equal((0, 2), run.Sources());
    }

    [Theory]
    [InlineData("FindBook(string title)", "FindBook(string title, int year)")]
    [InlineData("Finds a book.", "Finds a book by its title.")]
    public void A_used_tool_changed_in_another_file_writes_its_call_anew(string from, string to)
    {
        var run = new IncrementalRun(("Calls.cs", Calls), ("Types.cs", Types));
        run.Replace("Types.cs", Types.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal((1, 1), run.Sources());
    }

    [Fact]
    public void A_used_type_that_loses_the_member_a_prompt_names_is_reported_and_written_anew()
    {
        var run = new IncrementalRun(("Calls.cs", Calls), ("Types.cs", Types));
        Assert.DoesNotContain(run.Result.Diagnostics, each => each.Severity == DiagnosticSeverity.Error);
        run.Replace("Types.cs", Types.Replace("string Title", "string Name", StringComparison.Ordinal));

        Assert.Equal(1, run.Sources().Written);
        Assert.Contains(run.Result.Diagnostics, each => each.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_second_call_added_leaves_the_first_ones_cached()
    {
        var run = new IncrementalRun(("Calls.cs", Calls), ("Types.cs", Types));
        run.Replace("Calls.cs", Calls.Replace(
            "private static int Other",
            "[LlmCall(Provider.OpenAI, \"gpt-4o\")]\n    [Prompt(\"Hi\")]\n    public static partial Task<string> HiAsync(CancellationToken cancellationToken = default);\n\n    private static int Other",
            StringComparison.Ordinal));
        Assert.Equal((1, 2), run.Sources());
    }

    [Fact]
    public void A_diagnostic_that_moves_writes_no_file_anew()
    {
        var broken = Calls.Replace("string genre,", "string genre, string unused,", StringComparison.Ordinal);
        var run = new IncrementalRun(("Calls.cs", broken), ("Types.cs", Types));
        Assert.NotEmpty(run.Result.Diagnostics);
        run.Replace("Calls.cs", "// moved\n" + broken);

        Assert.Equal((0, 2), run.Sources());
        Assert.NotEmpty(run.Result.Diagnostics);
    }

    [Fact]
    public void With_a_thousand_calls_in_one_file_an_edit_elsewhere_in_it_writes_nothing()
    {
        var many = string.Concat(Enumerable.Range(0, 1000).Select(i =>
            $"    [LlmCall(Provider.OpenAI, \"gpt-4o-mini\")]\n    [Prompt(\"Say {{word}}\")]\n    public static partial Say{i}Stream Say{i}Async(string word, CancellationToken cancellationToken = default);\n\n"));
        var text = $"using System.Threading;\nusing Mirascope.Gen;\n\npublic static partial class Many\n{{\n    private static int Other() => 1;\n\n{many}}}\n";
        var run = new IncrementalRun(("Many.cs", text));
        Assert.Equal((1000, 0), run.Sources());
        run.Replace("Many.cs", text.Replace("Other() => 1", "Other() => 2", StringComparison.Ordinal));
        Assert.Equal((0, 1000), run.Sources());
    }

    [Fact]
    public void Every_named_step_is_seen()
    {
        var run = new IncrementalRun(("Calls.cs", Calls), ("Types.cs", Types), ("Prompts.cs", "static class Prompts { [Mirascope.Gen.Prompt(\"Hello\")] static void Ask() { } }"));
        run.AddText("my.llm-catalog.txt", "acme;m");
        foreach (var field in typeof(StepNames).GetFields())
        {
            Assert.Contains((string)field.GetRawConstantValue()!, run.Result.TrackedSteps.Keys);
        }
    }
}
