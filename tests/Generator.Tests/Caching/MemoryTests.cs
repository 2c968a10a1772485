using System.Runtime.CompilerServices;

namespace Mirascope.Gen.Tests.Caching;

public class MemoryTests
{
    [Fact]
    public void The_old_compilation_is_let_go_although_every_model_is_unchanged()
    {
        var (run, old) = RunAndEdit();
        for (var i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive, "Something in the pipeline holds symbols, nodes or a compilation.");
        GC.KeepAlive(run);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (IncrementalRun Run, WeakReference Old) RunAndEdit()
    {
        const string Text = """
            using System.Threading;
            using Mirascope.Gen;

            public static class Library
            {
                /// <summary>Finds a book.</summary>
                [LlmTool]
                public static string FindBook(string title, int year = 1) => title;
            }

            public static partial class Calls
            {
                [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Library)])]
                [Prompt("Recommend a {genre} book")]
                public static partial RecommendStream RecommendAsync(string genre, string unused, CancellationToken cancellationToken = default);
            }
            """;
        var run = new IncrementalRun(("Calls.cs", Text), ("Other.cs", "class Other { }"));
        var old = new WeakReference(run.Compilation);
        run.Replace("Calls.cs", "// an edit\n" + Text);
        Assert.Equal((0, 1), run.Sources());
        Assert.NotEmpty(run.Result.Diagnostics);
        Assert.True(run.Result.GeneratedSources.Length > 0);
        return (run, old);
    }
}
