using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Checking;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Pipeline;

namespace Mirascope.Gen.Tests.Caching;

/// <summary>What looking calls up in the catalogue adds to an edit: nothing.</summary>
public class ModelCheckCachingTests
{
    private const string Call = """
        using System.Threading;
        using System.Threading.Tasks;
        using Mirascope.Gen;

        public static partial class Calls
        {
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200, Temperature = 0.2)]
            [Prompt("Recommend a book")]
            public static partial Task<string> RecommendAsync(CancellationToken cancellationToken = default);

            private static int Other() => 1;
        }
        """;

    [Fact]
    public void An_edit_of_another_file_looks_nothing_up()
    {
        var run = new IncrementalRun(("Calls.cs", Call), ("Other.cs", "class Other { }"));
        run.Replace("Other.cs", "class Other { int _x; }");

        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(StepNames.ModelUses));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(StepNames.ModelDiagnostics));
    }

    [Fact]
    public void An_edit_of_the_same_file_finds_the_same_and_reports_nothing_anew()
    {
        var run = new IncrementalRun(("Calls.cs", Call));
        run.Replace("Calls.cs", Call.Replace("=> 1", "=> 2", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(StepNames.ModelDiagnostics));
        Assert.Equal((0, 1), run.Sources());
    }

    [Fact]
    public void A_finding_that_changes_writes_no_file_anew()
    {
        var run = new IncrementalRun(("Calls.cs", Call.Replace("gpt-4o-mini", "gpt4o-mini", StringComparison.Ordinal)));
        Assert.Single(run.Result.Diagnostics, diagnostic => diagnostic.Id == "MG4010");
        run.Replace("Calls.cs", "// moved\n" + Call.Replace("gpt-4o-mini", "gpt4o-mini", StringComparison.Ordinal));

        Assert.Single(run.Result.Diagnostics, diagnostic => diagnostic.Id == "MG4010");
        Assert.Equal((0, 1), run.Sources());
    }

    [Fact]
    public void Looking_up_a_call_that_is_right_allocates_nothing()
    {
        var use = new ModelUse
        {
            Provider = "openai:chat",
            IsBuiltIn = true,
            Model = "gpt-4o-mini",
            Tree = CSharpSyntaxTree.ParseText("", cancellationToken: TestContext.Current.CancellationToken),
            Place = default,
            Needs = new EquatableArray<ModelNeed>([new(NeedKind.Tools, "Tools", default), new(NeedKind.Output, "MaxTokens", default(TextSpan), 200), new(NeedKind.Sampling, "Temperature", default)]),
        };
        Check(use);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Check(use);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Check(ModelUse use) => Assert.Same(
        EquatableArray<Generator.Diagnostics.DiagnosticInfo>.Empty,
        ModelChecker.Check(use, KnownModels.Default, new CheckSettings(null, ""), CancellationToken.None));
}
