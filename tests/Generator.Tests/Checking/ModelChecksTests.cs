using System.Globalization;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Checking;

/// <summary>What the catalogue has against declared calls. The models are examples of their kind, taken from the catalogue.</summary>
public class ModelChecksTests
{
    private const string Clock = """

        public static class Clock
        {
            /// <summary>Tells the time.</summary>
            [LlmTool] public static string Now() => "";
        }
        """;

    [Theory]
    [InlineData("MG4010", "Provider.OpenAI, [|\"gpt4o-mini\"|]")]
    [InlineData("MG4010", "\"openai:responses\", [|\"gpt4o-mini\"|]")]
    [InlineData("MG4010", "Provider.Anthropic, [|\"claude-sonet-4-5\"|]")]
    [InlineData("MG4010", "model: [|\"gemini-2.5-fash\"|], provider: Provider.Google")]
    [InlineData("MG4010", "Provider.OpenAI, [|\"gpt-4o-\" + \"nino\"|]")]
    [InlineData("MG4011", "Provider.OpenRouter, [|\"acme/large\"|]")]
    [InlineData("MG4011", "Provider.HuggingFace, [|\"acme/large\"|]")]
    [InlineData("MG4011", "Provider.AzureOpenAI, [|\"my-deployment\"|]")]
    [InlineData("MG4011", "Provider.Bedrock, [|\"arn:aws:bedrock:us-east-1:1:imported-model/x\"|]")]
    [InlineData("MG4011", "Provider.OpenAI, [|\"ft:gpt-9:me::1\"|]")]
    [InlineData("MG4012", "Provider.Anthropic, [|\"claude-3-opus-20240229\"|]")]
    [InlineData("MG4012", "Provider.Mistral, [|\"mistral-large-2411\"|]")]
    [InlineData("MG4013", "Provider.OpenAI, [|\"gpt-3.5-turbo-1106\"|]")]
    [InlineData("MG4015", "Provider.Groq, \"groq/compound\", Tools = [|[typeof(Clock)]|]")]
    [InlineData("MG4016", "Provider.OpenAI, \"o3-mini\", Tools = [typeof(Clock)], ParallelToolCalls = [|true|]")]
    [InlineData("MG4020", "Provider.OpenAI, \"gpt-4o\", Thinking = [|ThinkingLevel.High|]")]
    [InlineData("MG4021", "Provider.OpenAI, \"gpt-5\", Temperature = [|0.2|]")]
    [InlineData("MG4021", "Provider.Anthropic, \"claude-opus-5\", TopP = [|0.2|]")]
    [InlineData("MG4023", "Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = [|16_385|]")]
    [InlineData("MG4026", "Provider.Mistral, [|\"mistral-large-latest\"|]")]
    public void The_catalogue_has_something_against_it_at(string id, string arguments)
    {
        // Groq's compound has no price either, which is not this test's matter.
        var run = GeneratorRun.Of(CallSource.Attribute(arguments) + Clock);
        var found = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id != "MG4024");
        Assert.Equal((id, Assert.Single(run.Source.Spans)), (found.Id, found.Location.SourceSpan));
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Theory]
    [InlineData("Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = 16_384, Temperature = 0.2, TopP = 0.1, Tools = [typeof(Clock)], ParallelToolCalls = true")]
    [InlineData("Provider.OpenAI, \"gpt-4o-mini-2024-07-18\"")]
    [InlineData("Provider.OpenAI, \"o3-mini\", Tools = [typeof(Clock)], ParallelToolCalls = false")]
    [InlineData("Provider.OpenAI, \"gpt-4o\", Thinking = ThinkingLevel.None")]
    [InlineData("Provider.OpenAI, \"gpt-4o\", Thinking = ThinkingLevel.Default")]
    [InlineData("Provider.OpenAI, \"gpt-5\", Thinking = ThinkingLevel.High")]
    [InlineData("Provider.Ollama, \"whatever-is-pulled\", Tools = [typeof(Clock)], Temperature = 0.2, MaxTokens = 1_000_000")]
    [InlineData("Provider.Mistral, \"mistral-large-3\", Thinking = ThinkingLevel.High, Temperature = 0.2")]
    public void The_catalogue_has_nothing_against(string arguments) => GeneratorRun.Of(CallSource.Attribute(arguments) + Clock).AssertClean();

    [Theory]
    [InlineData("MG4017", "o3-mini", "ImagePart [|part|]", "Task<string>")]
    [InlineData("MG4017", "o3-mini", "IReadOnlyList<ImagePart> [|parts|]", "Task<string>")]
    [InlineData("MG4017", "o3-mini", "ImagePart[] [|parts|]", "Task<string>")]
    [InlineData("MG4018", "gpt-4o", "AudioPart [|part|]", "Task<string>")]
    [InlineData("MG4019", "o3-mini", "DocumentPart [|part|]", "Task<string>")]
    [InlineData("MG4022", "o1-pro", "string part", "[|AskStream|]")]
    [InlineData("MG4022", "o1-pro", "string part", "[|LlmStream|]")]
    [InlineData("MG4022", "o1-pro", "string part", "[|IAsyncEnumerable<string>|]")]
    public void The_catalogue_has_something_against_a_signature_at(string id, string model, string parameter, string returns)
    {
        var run = Signature(model, parameter, returns);
        var found = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id.StartsWith("MG4", StringComparison.Ordinal));
        Assert.Equal((id, Assert.Single(run.Source.Spans)), (found.Id, found.Location.SourceSpan));
    }

    [Fact]
    public void The_catalogue_has_something_against_a_member_that_the_prompt_names()
    {
        var run = GeneratorRun.Of(CallSource.Class("""
                public sealed record Page(string Text, ImagePart Picture);

                [LlmCall(Provider.OpenAI, "o3-mini")]
                [Prompt("{page.Text}: what is on [|{page.Picture}|]?")]
                public static partial Task<string> AskAsync(Page page, CancellationToken cancellationToken = default);
            """));
        var found = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id.StartsWith("MG4", StringComparison.Ordinal));
        Assert.Equal(("MG4017", Assert.Single(run.Source.Spans)), (found.Id, found.Location.SourceSpan));
    }

    [Theory]
    [InlineData("gpt-4o", "ImagePart part", "Task<string>")]
    [InlineData("gpt-4o", "DocumentPart part", "AskStream")]
    [InlineData("gpt-audio", "AudioPart part", "Task<string>")]
    [InlineData("o1-pro", "string part", "Task<AskResponse>")]
    public void The_catalogue_has_nothing_against_a_signature(string model, string parameter, string returns) =>
        Assert.DoesNotContain(Signature(model, parameter, returns).Diagnostics, diagnostic => diagnostic.Id.StartsWith("MG4", StringComparison.Ordinal));

    [Theory]
    [InlineData("Provider.OpenAI, \"gpt4o-mini\"", "The catalogue has no model \"gpt4o-mini\" of \"openai\"; did you mean \"gpt-4o-mini\"")]
    [InlineData("Provider.OpenAI, \"something-else-altogether\"", "describe it in a *.llm-catalog.txt file if it is right")]
    [InlineData("Provider.Anthropic, \"claude-3-opus-20240229\"", "was switched off on 2026-01-05, so the call fails; \"claude-opus-5\" is the model of its family today")]
    [InlineData("Provider.Mistral, \"mistral-large-2411\"", "was switched off on 2026-05-31, so the call fails; its vendor names \"mistral-medium-2604\" in its place")]
    [InlineData("Provider.OpenAI, \"gpt-3.5-turbo-1106\"", "will be switched off on 2026-09-28; ")]
    [InlineData("Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = 20000", "MaxTokens is 20000, but \"gpt-4o-mini\" writes 16384 tokens at most; lower it to that, or choose a model that writes more")]
    [InlineData("Provider.OpenAI, \"gpt-5\", Temperature = 0.2", "\"gpt-5\" refuses Temperature; leave it out, or choose a model that takes it, such as \"gpt-")]
    public void Messages_say_what_is_wrong_and_how_to_mend_it(string arguments, string message) => Assert.Contains(
        GeneratorRun.Of(CallSource.Attribute(arguments)).Diagnostics,
        diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Provider_that_is_not_built_in_is_spoken_of_once() =>
        Assert.Equal(["MG4003"], GeneratorRun.Of(CallSource.Attribute("\"acme\", \"large\"")).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Model_without_a_price_is_told() =>
        Assert.Contains(GeneratorRun.Of(CallSource.Attribute("Provider.Google, \"gemma-3-27b-it\"")).Diagnostics, diagnostic => diagnostic.Id == "MG4024");

    [Theory]
    [InlineData("Provider.OpenAI, \"mine\"", "openai;mine;$ in=1 out=2")]
    [InlineData("Provider.AzureOpenAI, \"my-deployment\"", "azure-openai;my-deployment;like=openai/gpt-4o-mini")]
    [InlineData("Provider.OpenAI, \"gpt-5\", Temperature = 0.2", "openai;gpt-5;can=temperature")]
    [InlineData("Provider.OpenAI, \"gpt-4o-mini\", MaxTokens = 20_000", "openai;gpt-4o-mini;max=32000")]
    [InlineData("Provider.Google, \"gemma-3-27b-it\"", "google;gemma-3-27b-it;$ in=1 out=2")]
    public void Line_of_the_project_has_the_last_word(string arguments, string line)
    {
        var source = CallSource.Attribute(arguments);
        Assert.NotEmpty(GeneratorRun.Of(source).Diagnostics);
        GeneratorRun.Of(source, texts: new TextFile("/project/my.llm-catalog.txt", line)).AssertClean();
    }

    [Fact]
    public void Line_of_the_project_is_held_against_a_call_as_well() => Assert.Contains(
        GeneratorRun.Of(CallSource.Attribute("\"acme\", \"large\", Temperature = 0.2"), texts: new TextFile("/project/my.llm-catalog.txt", "acme;large;$ in=1 out=2;not=temperature")).Diagnostics,
        diagnostic => diagnostic.Id == "MG4021");

    [Fact]
    public void Pragma_silences_a_warning()
    {
        var source = CallSource.Class("""
                #pragma warning disable MG4010
                [LlmCall(Provider.OpenAI, "gpt4o-mini")]
                #pragma warning restore MG4010
                [Prompt("Hello")]
                public static partial Task<string> AskAsync(CancellationToken cancellationToken = default);

                [LlmCall(Provider.OpenAI, "gpt4o-mini")]
                [Prompt("Hello")]
                public static partial Task<string> AskAgainAsync(CancellationToken cancellationToken = default);
            """);
        var found = Assert.Single(GeneratorRun.Of(source).Diagnostics, diagnostic => !diagnostic.IsSuppressed);
        Assert.True(found.Location.SourceSpan.Start > source.IndexOf("restore", StringComparison.Ordinal));
    }

    private static GeneratorRun Signature(string model, string parameter, string returns) => GeneratorRun.Of(CallSource.Class($$"""
            [LlmCall(Provider.OpenAI, "{{model}}")]
            [Prompt("Look at {part}")]
            public static partial {{returns}} AskAsync({{parameter}}, CancellationToken cancellationToken = default);
        """));
}
