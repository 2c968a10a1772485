using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Fixes;

/// <summary>What the compiler promises to find, each from the finding over its fix to a program that nobody has anything against.</summary>
public class CatalogPromiseTests
{
    /// <summary>What is promised, its id, the call with the place that is to be marked, the fix by its title, the call after it.</summary>
    public static TheoryData<string, string, string, string, string> Promises => new()
    {
        {
            "a misspelt model",
            "MG4010",
            Call("Provider.OpenAI, [|\"gpt4o-mini\"|]"),
            "Use the model \"gpt-4o-mini\"",
            Call("Provider.OpenAI, \"gpt-4o-mini\"")
        },
        {
            "a retired model",
            "MG4012",
            Call("Provider.Anthropic, [|\"claude-3-opus-20240229\"|]"),
            "Use the model \"claude-opus-5\"",
            Call("Provider.Anthropic, \"claude-opus-5\"")
        },
        {
            "tools on a model without",
            "MG4015",
            Call("Provider.Cohere, \"command-a-vision-07-2025\", Tools = [|[typeof(Clock)]|], MaxTokens = 100"),
            "Remove Tools",
            Call("Provider.Cohere, \"command-a-vision-07-2025\", MaxTokens = 100")
        },
        {
            "an image to a model without vision",
            "MG4017",
            Call("Provider.OpenAI, \"o3-mini\"", "ImagePart [|picture|], ", " {picture}"),
            "Use the model \"o3\"",
            Call("Provider.OpenAI, \"o3\"", "ImagePart picture, ", " {picture}")
        },
        {
            "temperature on a model that refuses it",
            "MG4021",
            Call("Provider.OpenAI, \"gpt-5\", Temperature = [|0.2|]"),
            "Remove Temperature",
            Call("Provider.OpenAI, \"gpt-5\"")
        },
        {
            "MaxTokens over the limit",
            "MG4023",
            Call("Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = [|20_000|]"),
            "Lower MaxTokens to 16384",
            Call("Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = 16384")
        },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public async Task Compiler_finds_and_mends(string what, string id, string call, string title, string mended)
    {
        using var run = await FixRun.OfAsync(call);
        var found = run.Before.Diagnostics.Where(diagnostic => diagnostic.Id == id).ToList();
        Assert.True(found.Count == 1, $"{what} is not found once.");
        Assert.Equal(Assert.Single(run.Before.Source.Spans), found[0].Location.SourceSpan);

        var text = await run.ApplyAsync(title);
        Assert.Equal(mended, text);

        var after = GeneratorRun.Of(text);
        Assert.Empty(after.Diagnostics);
        Assert.Empty(after.CompilerDiagnostics);
    }

    private static string Call(string arguments, string parameter = "", string hole = "") => CallSource.Class($$"""
            [LlmCall({{arguments}})]
            [Prompt("What is this?{{hole}}")]
            public static partial Task<string> AskAsync({{parameter}}CancellationToken cancellationToken = default);
        """) + """

        public static class Clock
        {
            /// <summary>Tells the time.</summary>
            [LlmTool] public static string Now() => "";
        }
        """;
}
