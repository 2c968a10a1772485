using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Diagnostics;

public class BrokenCallTests
{
    private const string Token = "CancellationToken cancellationToken = default";

    [Fact]
    public void Broken_call_has_its_types_and_a_body_that_names_the_error()
    {
        var run = DiagnosticAssert.Reports(
            CallSource.Class($$"""
                [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
                [Prompt("{[|b|]}")]
                public static partial AskStream AskAsync(string a, {{Token}});

                public static decimal? Cost(AskStream stream) => AskStream.CostOf(stream.Usage);
                """),
            "MG2004");
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("throw new global::System.InvalidOperationException(\"Calls.AskAsync has no body: see the error MG2004 of its declaration.\");", run.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_that_is_not_partial_has_its_types()
    {
        var run = GeneratorRun.Of(CallSource.Class($"[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"Hello\")] public static AskStream AskAsync({Token});"));
        Assert.Equal(["MG1001"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["CS0501"], run.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Unknown_return_type_is_the_compilers_to_report()
    {
        var run = GeneratorRun.Of(CallSource.Class($"[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"Hello\")] public static partial Task<Boook> AskAsync({Token});"));
        Assert.Empty(run.Diagnostics);
        Assert.All(run.CompilerDiagnostics, diagnostic => Assert.Equal("CS0246", diagnostic.Id));
        Assert.Contains("its declaration does not compile", run.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Method_declared_twice_gives_one_file()
    {
        var method = $"[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"Hello\")] public static partial Task<string> AskAsync({Token});";
        var run = GeneratorRun.Of(CallSource.Class(method + method));
        Assert.Empty(run.Diagnostics);
        Assert.Single(run.Files);
    }

    [Fact]
    public void Attribute_on_both_parts_gives_one_file()
    {
        const string Attribute = "[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"Hello\")]";
        var run = GeneratorRun.Of(CallSource.Class($$"""
            {{Attribute}} public static partial Task<string> AskAsync({{Token}});
            {{Attribute}} public static partial Task<string> AskAsync({{Token}}) => Task.FromResult("");
            """));
        Assert.Equal(["MG1011", "MG1011"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.True(run.Files.Count <= 1);
    }

    [Theory]
    [InlineData("[LlmCall]")]
    [InlineData("[LlmCall(")]
    [InlineData("[LlmCall(1, 2)]")]
    [InlineData("[LlmCall(Provider., \"m\")]")]
    [InlineData("[LlmCall(\"openai\", \"gpt-4o-mini\", MaxTokens = \"a\")]")]
    [InlineData("[LlmCall(\"openai\", \"gpt-4o-mini\", Tools = [typeof(Missing), null, typeof(int[])])]")]
    [InlineData("[LlmCall(\"openai\", \"gpt-4o-mini\", Stop = null)]")]
    [InlineData("[LlmCall(\"openai\", \"gpt-4o-mini\"), Prompt]")]
    [InlineData("[LlmCall(\"openai\", \"gpt-4o-mini\"), Prompt(1)]")]
    [InlineData("[LlmCall(\"openai\", \"gpt-4o-mini\"), Prompt(\"\\q {a\")]")]
    [InlineData("[LlmCall(\"openai\", \"gpt-4o-mini\"), Prompt(\"\"\"\n  a\n b {x}\n  \"\"\")]")]
    public void Attribute_that_does_not_compile_never_makes_the_generator_throw(string attributes)
    {
        var run = GeneratorRun.Of(CallSource.Class($"{attributes} public static partial Task<string> AskAsync(string a, {Token});"));
        Assert.NotNull(run.Diagnostics);
        Assert.DoesNotContain(run.CompilerDiagnostics, diagnostic => diagnostic.Id == "CS8785");
    }
}
