using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Pipeline;
using Mirascope.Gen.Tests.Caching;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Catalog;

/// <summary>A project's own <c>*.llm-catalog.txt</c> files.</summary>
public class UserCatalogTests
{
    [Theory]
    [InlineData("openai", "gpt-4o-mini", "openai;gpt-4o-mini;$ in=7 out=9", "Input = 7m,", "CacheRead")]
    [InlineData("openai", "gpt-4o-mini-2024-07-18", "openai;gpt-4o-mini;$ in=7 out=9", "Input = 7m,", "CacheRead")]
    [InlineData("openai", "gpt-4o-mini", "openai;gpt-4o-mini;+$ ws=0.5", "WebSearch = 0.5m,", "Input = 7m,")]
    [InlineData("openai", "mine", "openai;gpt-4o-mini;alias=mine", "Input = 0.15m,", "null where it does not say")]
    [InlineData("openai", "ft:gpt-4o-mini:me::1", "openai;ft:gpt-4o-mini:me::1;$ in=7 out=9", "Input = 7m,", "Input = 0.3m")]
    [InlineData("acme", "gateway", "acme;gateway;like=openai/gpt-4o-mini", "Input = 0.15m,", "null where it does not say")]
    [InlineData("acme", "gateway", "acme;gateway;like=openai/gpt-4o-mini;$ in=7 out=9", "Output = 9m,", "Batch")]
    [InlineData("acme", "family-7b", "acme;family;match=family-*;$ in=1 out=2", "Input = 1m,", "null where it does not say")]
    [InlineData("acme", "m", "# comment\r\n\r\nacme;m;$ in=1 out=2\r\n", "Output = 2m,", "null where it does not say")]
    public void Lines_speak_over_the_library_s(string provider, string model, string lines, string expected, string absent)
    {
        var run = Run(provider, model, ("/project/my.llm-catalog.txt", lines));

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "MG5001");
        Assert.Contains(expected, run.File, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, run.File, StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Other_files_say_nothing() =>
        Assert.Contains("null where it does not say", Run("acme", "m", ("/project/catalog.txt", "acme;m;$ in=1 out=2")).File, StringComparison.Ordinal);

    [Fact]
    public void The_last_file_by_path_has_the_last_word() => Assert.Contains(
        "Input = 2m,",
        Run("acme", "m", ("/project/b.llm-catalog.txt", "acme;m;$ in=2 out=2"), ("/project/a.llm-catalog.txt", "acme;m;$ in=1 out=2")).File,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("# one\nacme;m;colour=red;$ in=1 out=2", 1, 7, 10, "There is no field 'colour'")]
    [InlineData("acme;m;$ in=0,5 out=2", 0, 7, 14, "'0,5' is no price")]
    [InlineData("\nacme\n", 1, 0, 4, "A line begins with the provider")]
    [InlineData("acme;m;like=openai/gpt-99", 0, 7, 18, "A model is like one that is known")]
    [InlineData("acme;m;like=gpt-4o", 0, 7, 11, "A model is like one that is known")]
    public void A_malformed_line_is_reported_at_its_place(string text, int line, int column, int length, string message)
    {
        var diagnostic = Assert.Single(Run("acme", "m", ("/project/my.llm-catalog.txt", text)).Diagnostics, found => found.Id == "MG5001");

        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(("/project/my.llm-catalog.txt", line, column), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Equal(length, diagnostic.Location.SourceSpan.Length);
        Assert.Contains(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public void A_file_is_read_again_only_when_it_changes()
    {
        const string Call = "public static partial class Calls { [Mirascope.Gen.LlmCall(\"acme\", \"m\")] [Mirascope.Gen.Prompt(\"Hi\")] public static partial AskStream AskAsync(); static int Other() => 1; }";
        var run = new IncrementalRun(("Calls.cs", Call));
        run.AddText("a.llm-catalog.txt", "acme;m;$ in=1 out=2");
        run.AddText("b.llm-catalog.txt", "acme;n;$ in=1 out=2");
        Assert.Equal((1, 0), run.Sources());

        run.Replace("Calls.cs", Call.Replace("=> 1", "=> 2", StringComparison.Ordinal));
        Assert.Equal((0, 1), run.Sources());
        Assert.All(run.Reasons(StepNames.CatalogFiles).Concat(run.Reasons(StepNames.UserCatalogs)), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        run.AddText("b.llm-catalog.txt", "acme;n;$ in=3 out=2");
        Assert.Equal((1, 0), run.Sources());
        Assert.Single(run.Reasons(StepNames.CatalogFiles), IncrementalStepRunReason.Cached);

        run.AddText("other.txt", "acme;m;$ in=9 out=9");
        Assert.Equal((0, 1), run.Sources());
    }

    private static GeneratorRun Run(string provider, string model, params (string Path, string Text)[] files) => GeneratorRun.Of(
        $$"""
        using Mirascope.Gen;

        public static partial class Calls
        {
            [LlmCall("{{provider}}", "{{model}}")]
            [Prompt("Hi")]
            public static partial AskStream AskAsync();
        }
        """,
        texts: [.. files.Select(file => new TextFile(file.Path, file.Text))]);
}
