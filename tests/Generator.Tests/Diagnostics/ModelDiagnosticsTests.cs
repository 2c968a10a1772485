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
    [InlineData("MG4005", "\"openai\", \"m\", MaxTokens = [|0|]")]
    [InlineData("MG4005", "\"openai\", \"m\", MaxTokens = [|-5|]")]
    [InlineData("MG4005", "\"openai\", \"m\", Temperature = [|-0.1|]")]
    [InlineData("MG4005", "\"openai\", \"m\", Temperature = [|2.01|]")]
    [InlineData("MG4005", "\"openai\", \"m\", Temperature = [|double.NaN|]")]
    [InlineData("MG4005", "\"openai\", \"m\", TopP = [|1.5|]")]
    [InlineData("MG4005", "Provider.Anthropic, \"m\", TopK = [|0|]")]
    [InlineData("MG4005", "\"openai\", \"m\", FrequencyPenalty = [|3|]")]
    [InlineData("MG4005", "\"openai\", \"m\", PresencePenalty = [|-2.5|]")]
    [InlineData("MG4005", "\"openai\", \"m\", Stop = [|[\"a\", \"\"]|]")]
    [InlineData("MG4005", "\"openai\", \"m\", Thinking = [|(ThinkingLevel)99|]")]
    [InlineData("MG4006", "\"openai\", \"m\", ToolChoice = [|\"required\"|]")]
    [InlineData("MG4006", "\"openai\", \"m\", Tools = [typeof(Clock)], ToolChoice = [|\"nov\"|]")]
    [InlineData("MG4007", "\"openai\", \"m\", TopK = [|4|]")]
    [InlineData("MG4007", "Provider.Anthropic, \"m\", Seed = [|4|]")]
    [InlineData("MG4007", "\"openai:responses\", \"m\", Stop = [|[\"END\"]|]")]
    [InlineData("MG4007", "Provider.Google, \"m\", UserId = [|\"u\"|]")]
    [InlineData("MG4005", "\"openai\", \"m\", ServiceTier = [|\" \"|]")]
    [InlineData("MG3001", "\"openai\", \"m\", Tools = [[|typeof(int[])|]]")]
    public void Attribute_is_wrong_at(string id, string arguments) => DiagnosticAssert.Reports(CallSource.Attribute(arguments) + Clock, id);

    [Theory]
    [InlineData("\"openai\", \"m\"")]
    [InlineData("\"openai:chat\", \"m\"")]
    [InlineData("\"openai\", \"m\", Tools = [typeof(Clock)], ToolChoice = \"now\"")]
    [InlineData("\"openai\", \"m\", Tools = [typeof(Clock)], ToolChoice = \"required\"")]
    [InlineData("\"openai:chat\", \"m\", Stop = [\"END\"], Seed = 1")]
    [InlineData("\"openai:responses\", \"m\", Stop = []")]
    [InlineData("Provider.Anthropic, \"m\", FrequencyPenalty = 0, PresencePenalty = 0")]
    [InlineData("Provider.OpenRouter, \"m\", ServiceTier = ServiceTier.Flex, UserId = \"u\", PromptCacheKey = \"k\"")]
    [InlineData("Provider.OpenRouter, \"m\", MaxTokens = 1, Temperature = 0, TopP = 1, TopK = 1, Seed = -1, FrequencyPenalty = -2, PresencePenalty = 2, Stop = [\"END\"], Thinking = ThinkingLevel.High, ParallelToolCalls = false")]
    public void Attribute_is_fine(string arguments) => GeneratorRun.Of(CallSource.Attribute(arguments) + Clock).AssertClean();

    [Fact]
    public void Only_written_options_reach_the_request()
    {
        var file = GeneratorRun.Of(CallSource.Attribute("\"openai\", \"m\", Seed = long.MinValue, Temperature = 0")).AssertClean().File;
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
