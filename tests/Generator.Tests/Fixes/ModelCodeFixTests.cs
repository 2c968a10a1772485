using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Fixes;

/// <summary>Each fix is applied to the program, and the result compiled again.</summary>
public class ModelCodeFixTests
{
    private const string Clock = """

        public static class Clock
        {
            /// <summary>Tells the time.</summary>
            [LlmTool] public static string Now() => "";
        }
        """;

    [Theory]
    [InlineData("MG4010", "Provider.OpenAI, \"gpt4o-mini\"", "Use the model \"gpt-4o-mini\"", "Provider.OpenAI, \"gpt-4o-mini\"")]
    [InlineData("MG4010", "model: \"claude-haiku-45\", provider: Provider.Anthropic", "Use the model \"claude-haiku-4-5\"", "model: \"claude-haiku-4-5\", provider: Provider.Anthropic")]
    [InlineData("MG4010", "Provider.OpenAI, /* small */ \"gpt4o-mini\" /* cheap */, MaxTokens = 9", "Use the model \"gpt-4o-mini\"", "Provider.OpenAI, /* small */ \"gpt-4o-mini\" /* cheap */, MaxTokens = 9")]
    [InlineData("MG4012", "Provider.Anthropic, \"claude-3-opus-20240229\"", "Use the model \"claude-opus-5\"", "Provider.Anthropic, \"claude-opus-5\"")]
    [InlineData("MG4012", "Provider.Mistral, \"mistral-large-2411\"", "Use the model \"mistral-medium-2604\"", "Provider.Mistral, \"mistral-medium-2604\"")]
    [InlineData("MG4013", "Provider.OpenAI, \"gpt-3.5-turbo-1106\"", "Use the model \"gpt-5.6-terra\"", "Provider.OpenAI, \"gpt-5.6-terra\"")]
    [InlineData("MG4015", "Provider.Groq, \"groq/compound\", Tools = [typeof(Clock)]", "Remove Tools", "Provider.Groq, \"groq/compound\"")]
    [InlineData("MG4016", "Provider.OpenAI, \"o3-mini\", Tools = [typeof(Clock)], ParallelToolCalls = true", "Remove ParallelToolCalls", "Provider.OpenAI, \"o3-mini\", Tools = [typeof(Clock)]")]
    [InlineData("MG4020", "Provider.OpenAI, \"gpt-4o\", Thinking = ThinkingLevel.High, MaxTokens = 9", "Remove Thinking", "Provider.OpenAI, \"gpt-4o\", MaxTokens = 9")]
    [InlineData("MG4021", "Provider.OpenAI, \"gpt-5\", Temperature = 0.2", "Remove Temperature", "Provider.OpenAI, \"gpt-5\"")]
    [InlineData("MG4021", "Provider.OpenAI, \"gpt-5\", TopP = 0.2", "Remove TopP", "Provider.OpenAI, \"gpt-5\"")]
    [InlineData("MG4023", "Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = 20_000", "Lower MaxTokens to 16384", "Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = 16384")]
    [InlineData("MG4026", "Provider.Mistral, \"mistral-large-latest\"", "Use the model \"mistral-large-2512\"", "Provider.Mistral, \"mistral-large-2512\"")]
    public async Task A_fix_of_the_attribute_mends_it(string id, string arguments, string title, string mended)
    {
        using var run = await FixRun.OfAsync(CallSource.Attribute(arguments) + Clock);
        Assert.Contains(run.Before.Diagnostics, diagnostic => diagnostic.Id == id);

        var text = await run.ApplyAsync(title);
        Assert.Equal(CallSource.Attribute(mended) + Clock, text);
        AssertMended(id, text);
    }

    [Theory]
    [InlineData("MG4015", "Provider.Groq", "groq/compound", "Tools = [typeof(Clock)], ", "string part", "Task<string>")]
    [InlineData("MG4017", "Provider.OpenAI", "o3-mini", "", "ImagePart part", "Task<string>")]
    [InlineData("MG4017", "Provider.OpenAI", "o3-mini", "Tools = [typeof(Clock)], Thinking = ThinkingLevel.Low, ", "ImagePart part", "AskStream")]
    [InlineData("MG4018", "Provider.OpenAI", "gpt-4o", "", "AudioPart part", "Task<string>")]
    [InlineData("MG4019", "Provider.OpenAI", "o3-mini", "", "DocumentPart part", "Task<string>")]
    [InlineData("MG4021", "Provider.Anthropic", "claude-opus-5", "Temperature = 0.2, ", "string part", "Task<string>")]
    [InlineData("MG4022", "Provider.OpenAI", "o1-pro", "", "string part", "AskStream")]
    public async Task Every_model_that_is_offered_has_all_that_the_call_asks_for(string id, string provider, string model, string options, string parameter, string returns)
    {
        var source = CallSource.Class($$"""
                [LlmCall({{provider}}, "{{model}}", {{options}}MaxTokens = 100)]
                [Prompt("Look at {part}")]
                public static partial {{returns}} AskAsync({{parameter}}, CancellationToken cancellationToken = default);
            """) + Clock;
        using var run = await FixRun.OfAsync(source);
        Assert.Contains(run.Before.Diagnostics, diagnostic => diagnostic.Id == id);

        var titles = run.Titles.Where(title => title.StartsWith("Use the model", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(titles);
        foreach (var title in titles)
        {
            var text = await run.ApplyAsync(title);
            AssertMended(id, text);
            Assert.DoesNotContain(GeneratorRun.Of(text).Diagnostics, diagnostic => diagnostic.Id.CompareTo("MG4010") >= 0 && diagnostic.Id.CompareTo("MG4024") < 0);
        }
    }

    [Fact]
    public async Task A_model_without_a_near_name_has_no_fix()
    {
        using var run = await FixRun.OfAsync(CallSource.Attribute("Provider.OpenAI, \"something-else-altogether\""));
        Assert.Contains(run.Before.Diagnostics, diagnostic => diagnostic.Id == "MG4010");
        Assert.Empty(run.Titles);
    }

    [Fact]
    public async Task A_fix_changes_the_call_it_is_for()
    {
        using var run = await FixRun.OfAsync(CallSource.Class("""
                [LlmCall(Provider.OpenAI, "gpt-5"), Prompt("One")]
                public static partial Task<string> OneAsync(CancellationToken cancellationToken = default);

                [Prompt("Two"), LlmCall(Provider.OpenAI, "gpt-5", Temperature = 1.5)]
                public static partial Task<string> TwoAsync(CancellationToken cancellationToken = default);
            """));
        Assert.Contains("[Prompt(\"Two\"), LlmCall(Provider.OpenAI, \"gpt-5\")]", await run.ApplyAsync("Remove Temperature"), StringComparison.Ordinal);
    }

    private static void AssertMended(string id, string text)
    {
        var after = GeneratorRun.Of(text);
        Assert.DoesNotContain(after.Diagnostics, diagnostic => diagnostic.Id == id);
        Assert.Empty(after.CompilerDiagnostics);
    }
}
