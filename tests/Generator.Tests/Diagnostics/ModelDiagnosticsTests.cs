using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Diagnostics;

public class ModelDiagnosticsTests
{
    private const string Clock = """

        public static class Clock
        {
            /// <summary>Tells the time.</summary>
            [LlmTool] public static string Now() => "";
        }
        """;

    [Theory]
    [InlineData("MG4001", "[|\"\"|], \"m\"")]
    [InlineData("MG4001", "[|null!|], \"m\"")]
    [InlineData("MG4001", "[|\"OpenAI\"|], \"m\"")]
    [InlineData("MG4001", "[|\"open ai\"|], \"m\"")]
    [InlineData("MG4001", "[|\"openai:\"|], \"m\"")]
    [InlineData("MG4001", "[|\"openai:chat:v1\"|], \"m\"")]
    [InlineData("MG4001", "[|\"-x\"|], \"m\"")]
    [InlineData("MG4001", "model: \"m\", provider: [|\"\"|]")]
    [InlineData("MG4002", "[|\"opneai\"|], \"m\"")]
    [InlineData("MG4002", "[|\"antropic\"|], \"m\"")]
    [InlineData("MG4003", "[|\"acme\"|], \"m\"")]
    [InlineData("MG4003", "[|\"acme:v2\"|], \"m\"")]
    [InlineData("MG4004", "\"openai\", [|\"\"|]")]
    [InlineData("MG4004", "\"openai\", [|\" \"|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", MaxTokens = [|0|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", MaxTokens = [|-5|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", Temperature = [|-0.1|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", Temperature = [|2.01|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", Temperature = [|double.NaN|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", TopP = [|1.5|]")]
    [InlineData("MG4005", "Provider.Anthropic, \"claude-haiku-4-5\", TopK = [|0|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", FrequencyPenalty = [|3|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", PresencePenalty = [|-2.5|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", Stop = [|[\"a\", \"\"]|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", Thinking = [|(ThinkingLevel)99|]")]
    [InlineData("MG4006", "\"openai\", \"gpt-4o-mini\", ToolChoice = [|\"required\"|]")]
    [InlineData("MG4006", "\"openai\", \"gpt-4o-mini\", Tools = [typeof(Clock)], ToolChoice = [|\"nov\"|]")]
    [InlineData("MG4007", "\"openai\", \"gpt-4o-mini\", TopK = [|4|]")]
    [InlineData("MG4007", "Provider.Anthropic, \"claude-haiku-4-5\", Seed = [|4|]")]
    [InlineData("MG4007", "\"openai:responses\", \"gpt-4o-mini\", Stop = [|[\"END\"]|]")]
    [InlineData("MG4007", "Provider.Google, \"gemini-2.5-flash\", UserId = [|\"u\"|]")]
    [InlineData("MG4005", "\"openai\", \"gpt-4o-mini\", ServiceTier = [|\" \"|]")]
    [InlineData("MG3001", "\"openai\", \"gpt-4o-mini\", Tools = [[|typeof(int[])|]]")]
    public void Attribute_is_wrong_at(string id, string arguments) => DiagnosticAssert.Reports(CallSource.Attribute(arguments) + Clock, id);

    [Theory]
    [InlineData("\"openai\", \"gpt-4o-mini\"")]
    [InlineData("\"openai:chat\", \"gpt-4o-mini\"")]
    [InlineData("\"openai\", \"gpt-4o-mini\", Tools = [typeof(Clock)], ToolChoice = \"now\"")]
    [InlineData("\"openai\", \"gpt-4o-mini\", Tools = [typeof(Clock)], ToolChoice = \"required\"")]
    [InlineData("\"openai:chat\", \"gpt-4o-mini\", Stop = [\"END\"], Seed = 1")]
    [InlineData("\"openai:responses\", \"gpt-4o-mini\", Stop = []")]
    [InlineData("Provider.Anthropic, \"claude-haiku-4-5\", FrequencyPenalty = 0, PresencePenalty = 0")]
    [InlineData("Provider.OpenRouter, \"anthropic/claude-haiku-4.5\", ServiceTier = ServiceTier.Flex, UserId = \"u\", PromptCacheKey = \"k\"")]
    [InlineData("Provider.OpenRouter, \"anthropic/claude-haiku-4.5\", MaxTokens = 1, Temperature = 0, TopP = 1, TopK = 1, Seed = -1, FrequencyPenalty = -2, PresencePenalty = 2, Stop = [\"END\"], Thinking = ThinkingLevel.High, ParallelToolCalls = false")]
    public void Attribute_is_fine(string arguments) => GeneratorRun.Of(CallSource.Attribute(arguments) + Clock).AssertClean();

    [Fact]
    public void Only_written_options_reach_the_request()
    {
        var file = GeneratorRun.Of(CallSource.Attribute("\"openai\", \"gpt-4o-mini\", Seed = long.MinValue, Temperature = 0")).AssertClean().File;
        Assert.Contains(
            """
                        Options = new global::Mirascope.Gen.LlmOptions
                        {
                            Temperature = 0,
                            Seed = long.MinValue,
                        },
            """.ReplaceLineEndings("\n"),
            file,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Attribute_without_arguments_is_the_compilers_to_report()
    {
        var run = GeneratorRun.Of(CallSource.Attribute(""));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["CS7036"], run.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
    }
}
