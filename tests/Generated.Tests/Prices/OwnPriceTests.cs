namespace Mirascope.Gen.Tests.Prices;

/// <summary>What a project's own catalogue file says holds for the running call as for its calculator.</summary>
public class OwnPriceTests
{
    private const string Own = "house-model";

    [Fact]
    public async Task A_stream_costs_what_its_calculator_says()
    {
        var stream = await GreetAsync(Provider().CreateClient());

        Assert.Equal(0.000115m, stream.Cost);
        Assert.Equal(House.GreetStream.CostOf(stream.Usage), stream.Cost);
        Assert.Equal(stream.Cost, stream.ConstructCallResponse().Cost);
    }

    [Fact]
    public async Task So_does_a_whole_answer_and_a_stream_that_resumes_another()
    {
        using var client = Provider().CreateClient();
        using var use = LlmClient.Use(client);
        var resumed = House.GreetAsync(TestContext.Current.CancellationToken).ResumeAsync("Again");
        await resumed.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0.000115m, resumed.Cost);

        using var other = new StubProvider().OpenAIText("Hello.").With("gpt-4o-mini-2024-07-18", Own).CreateClient();
        using var useOther = LlmClient.Use(other);
        Assert.Equal(0.000115m, (await House.AnswerAsync(TestContext.Current.CancellationToken)).Cost);
    }

    [Theory]
    [InlineData(null, 0.0000575)]
    [InlineData("flex", 0.0000575)]
    [InlineData("default", 0.000115)]
    public async Task A_calculator_knows_the_tier_its_call_asks_for_and_that_the_answer_s_own_goes_first(string? served, double cost)
    {
        using var client = Provider(served).CreateClient();
        using var use = LlmClient.Use(client);
        var stream = House.PatientAsync(TestContext.Current.CancellationToken);
        await stream.FinishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(served, stream.Usage?.ServiceTier);
        Assert.Equal((decimal)cost, stream.Cost);
        Assert.Equal(stream.Cost, House.PatientStream.CostOf(stream.Usage));
    }

    [Fact]
    public async Task An_estimate_knows_them()
    {
        using var client = Provider().CreateClient();
        using var use = LlmClient.Use(client);
        var stream = House.GreetAsync(TestContext.Current.CancellationToken);

        var estimate = client.Estimate(stream.Request);
        Assert.Null(estimate.Reason);
        Assert.Equal(((estimate.MaxInputTokens * 7m) + (100 * 9m)) / 1_000_000m, estimate.MaxCost);
        await stream.FinishAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("openai;house-model;$ in=1 out=1", 0.000015)]
    [InlineData("openai;other;$ in=1 out=1", 0.000115)]
    [InlineData("openai;house-model;ctx=100", 0.000115)]
    public async Task What_a_client_is_told_while_running_has_the_last_word(string lines, double cost) =>
        Assert.Equal((decimal)cost, (await GreetAsync(Provider().CreateClient(ModelCatalog.Default.With(lines)))).Cost);

    private static StubProvider Provider(string? tier = null) => new StubProvider().OpenAIStream("Hel", "lo.")
        .With("gpt-4o-mini-2024-07-18\",", Own + (tier is null ? "\"," : $"\",\"service_tier\":\"{tier}\","));

    private static async Task<House.GreetStream> GreetAsync(LlmClient client)
    {
        using (client)
        using (LlmClient.Use(client))
        {
            var stream = House.GreetAsync(TestContext.Current.CancellationToken);
            await stream.FinishAsync(TestContext.Current.CancellationToken);
            return stream;
        }
    }
}
