using System.Net;
using System.Text;
using Mirascope.Gen.Generated;

namespace Mirascope.Gen.Tests.Catalog;

/// <summary>Lines of one's own over those of the library.</summary>
public class ModelCatalogOverlayTests
{
    private static readonly ModelCatalog Below = new(
        "acme;large;alias=big;match=large-####;ctx=1000;max=100;$ in=2 out=8 cr=0.2;$batch in=1 out=4;can=tools;not=json;unsure;asof=2026-08-22\nacme;small;$ in=1 out=1\n");

    [Fact]
    public void A_line_changes_what_it_says_and_nothing_else()
    {
        var large = Below.With("acme;large;max=50;can=json").Find("acme", "big")!;

        Assert.Equal((1000, 50, 2m, true), (large.ContextWindow, large.MaxOutputTokens, large.Rates!.Input, large.ArePricesUnsure));
        Assert.Equal((true, true), (large.Can(ModelCapability.Tools), large.Can(ModelCapability.JsonMode)));
        Assert.Equal(100, Below.Find("acme", "large")!.MaxOutputTokens);
    }

    [Fact]
    public void Its_prices_replace_the_others_as_a_whole()
    {
        var large = Below.With("acme;large;$ in=3 out=9").Find("acme", "large-0613")!;

        Assert.Equal((3m, null, null, false), (large.Rates!.Input, large.Rates.CacheRead, large.Rates.Batch, large.ArePricesUnsure));
    }

    [Fact]
    public void A_model_like_another_has_all_but_its_names()
    {
        var models = Below.With("proxy;mine;like=acme/large;max=50");
        var mine = models.Find("proxy", "mine")!;

        Assert.Equal((2m, 50, 0), (mine.Rates!.Input, mine.MaxOutputTokens, mine.Aliases.Count));
        Assert.Null(models.Find("proxy", "big"));
    }

    [Fact]
    public void Layers_lie_over_layers()
    {
        var models = Below.With("acme;large;max=50").With("acme;large;ctx=7").With("acme;larger;$ in=1 out=1\nacme;large;alias=bigger");

        Assert.Equal((7, 50), (models.Find("acme", "bigger")!.ContextWindow, models.Find("acme", "big")!.MaxOutputTokens));
        Assert.Equal(["larger", "large", "small"], models.All.Select(model => model.Id));
    }

    [Theory]
    [InlineData("acme;m;colour=red", "Line 1 of the catalogue: There is no field 'colour'")]
    [InlineData("# one\nacme;m\nacme", "Line 3 of the catalogue: A line begins with the provider")]
    [InlineData("acme;m;like=acme/none", "Line 1 of the catalogue: A model is like one that is known")]
    public void A_malformed_line_is_refused_with_its_number(string lines, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Below.With(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void Looking_a_model_up_through_layers_allocates_nothing_after_the_first_time()
    {
        var models = Below.With("acme;large;max=50").With("acme;larger;$ in=1 out=1");
        LookUp(models);
        var before = GC.GetAllocatedBytesForCurrentThread();
        LookUp(models);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void LookUp(ModelCatalog models)
        {
            models.Find("acme", "big");
            models.Find("acme", "small");
            models.Find("acme", "larger");
            models.Find("acme", "none");
        }
    }

    [Fact]
    public void Lines_laid_while_running_speak_over_those_of_a_project_s_files_and_those_over_the_library_s()
    {
        var project = ProjectModels.Of("openai;a;$ in=1 out=1\nopenai;b;$ in=1 out=1;ctx=5", "openai;c;like=openai/b;max=7");
        var running = ModelCatalog.Default.With("openai;b;$ in=2 out=2").With("openai;d;like=openai/gpt-4o-mini");

        Assert.Same(project, ModelCatalog.Default.Over(project));
        Assert.Same(running, running.Over(null));
        Assert.Same(running, running.Over(running));
        var both = running.Over(project);
        Assert.Equal((1m, 2m, 5L), (InputOf("a"), InputOf("b"), both.Find("openai", "b")!.ContextWindow));
        Assert.Equal((1m, 7L, 0.15m), (InputOf("c"), both.Find("openai", "c")!.MaxOutputTokens, InputOf("d")));
        Assert.Equal((2.5m, (ModelInfo?)null), (InputOf("gpt-4o"), both.Find("openai", "e")));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Same(both, running.Over(project));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        decimal? InputOf(string model) => both.Find("openai", model)?.Rates?.Input;
    }

    [Fact]
    public void One_line_prices_all_models_of_a_server_of_one_s_own()
    {
        Assert.Null(ModelCatalog.Default.Find(Provider.Vllm, "any/model-7b"));
        Assert.Equal(0m, ModelCatalog.Default.With("vllm;*;match=*;$ in=0 out=0").Find(Provider.Vllm, "any/model-7b")!.Rates!.CostOf(new Usage { InputTokens = 5, OutputTokens = 6 }));
    }

    [Fact]
    public void A_project_s_malformed_lines_are_left_out()
    {
        var models = ProjectModels.Of("nonsense\nopenai;a;colour=red;$ in=1 out=1\nopenai;b;$ in=-1 out=1\n");

        Assert.Equal((1m, (ModelRates?)null), (models.Find("openai", "a")!.Rates!.Input, models.Find("openai", "b")!.Rates));
    }

    [Fact]
    public async Task A_client_prices_by_its_own_models()
    {
        const string Answer = """{"id":"c","object":"chat.completion","model":"private-1","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1000000,"completion_tokens":0,"total_tokens":1000000}}""";
        using var handler = new AnswerHandler(Answer);
        var request = new LlmRequest { Provider = Provider.OpenAI, Model = "private-1", Messages = [Message.User("Hi")] };

        using var plain = new LlmClient(Options(handler, ModelCatalog.Default));
        Assert.Null((await plain.CallAsync(request)).Cost);

        using var own = new LlmClient(Options(handler, ModelCatalog.Default.With("openai;private-1;$ in=4 out=8")));
        Assert.Equal(4m, (await own.CallAsync(request)).Cost);
    }

    [Fact]
    public void A_client_needs_models() =>
        Assert.Contains("Models", Assert.Throws<LlmConfigurationException>(() => new LlmClient(new LlmClientOptions { Models = null! })).Message, StringComparison.Ordinal);

    private static LlmClientOptions Options(HttpMessageHandler handler, ModelCatalog models) =>
        new() { Handler = handler, Credentials = { [Provider.OpenAI] = "key" }, Models = models };

    private sealed class AnswerHandler(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
