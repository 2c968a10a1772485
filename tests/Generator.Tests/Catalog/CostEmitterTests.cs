using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Emitting;

namespace Mirascope.Gen.Tests.Catalog;

public class CostEmitterTests
{
    [Fact]
    public void Rates_are_constants_with_their_prices_in_the_documentation() => Assert.Equal(
        """
        /// <summary>What the declared model takes for a usage, in USD, or what the provider itself says; null where the usage is null, or something in it has no known price.</summary>
        /// <remarks>
        /// <c>gpt-4o-mini</c>, USD for a million tokens, as of 2026-08-22:
        /// <list type="bullet">
        /// <item>input 0.15, output 0.6, cache read 0.075</item>
        /// </list>
        /// </remarks>
        /// <param name="usage">What the call used.</param>
        public static decimal? CostOf(global::Mirascope.Gen.Usage? usage) => Rates.CostOf(usage);

        private static readonly global::Mirascope.Gen.ModelRates Rates = new()
        {
            Provider = "openai",
            Input = 0.15m,
            Output = 0.6m,
            CacheRead = 0.075m,
            Batch = new()
            {
                Input = 0.075m,
                Output = 0.3m,
            },
            Priority = new()
            {
                Input = 0.25m,
                Output = 1m,
                CacheRead = 0.125m,
            },
        };

        """.ReplaceLineEndings("\n"),
        Emit("openai", "gpt-4o-mini"));

    [Fact]
    public void Earlier_prices_and_thresholds_are_emitted_too()
    {
        var text = Emit("anthropic", "claude-sonnet-4-6");

        Assert.Contains("/// <item>from 2026-03-13: input 3, output 15,", text, StringComparison.Ordinal);
        Assert.Contains("/// <item>with more than 200000 input tokens: input 6, output 22.5,", text, StringComparison.Ordinal);
        Assert.Contains("EffectiveFrom = new global::System.DateOnly(2026, 3, 13),", text, StringComparison.Ordinal);
        Assert.Contains("Earlier = new()", text, StringComparison.Ordinal);
        Assert.Contains("Threshold = 200000L,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xai", "grok-4.3", "/// <item>with at least 200000 input tokens: ", "IsThresholdInclusive = true,")]
    [InlineData("bedrock", "us.amazon.nova-lite-v1:0", "Region = \"us\",", "new(\"us\") { Factor = 1m },")]
    [InlineData("bedrock", "amazon.nova-lite-v1:0", "Regions = new global::Mirascope.Gen.RegionRates[]", "new(\"eu\")")]
    public void Steps_and_regions_are_emitted_as_the_catalogue_has_them(string provider, string model, string one, string other)
    {
        var text = Emit(provider, model);

        Assert.Contains(one, text, StringComparison.Ordinal);
        Assert.Contains(other, text, StringComparison.Ordinal);
        Assert.Equal(text.Contains("Region = ", StringComparison.Ordinal), model.StartsWith("us.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("openai", "gpt-99", "The catalogue has no model <c>gpt-99</c> of the provider <c>openai</c>")]
    [InlineData("acme", "gpt-4o", "The catalogue has no model <c>gpt-4o</c> of the provider <c>acme</c>")]
    [InlineData("openai", "gpt-5.6-cyber", "The catalogue has no price for <c>gpt-5.6-cyber</c>")]
    [InlineData("openai", "</c>\n#error\u2028&", "<c>&lt;/c&gt; #error &amp;</c>")]
    public void An_unknown_price_is_what_the_provider_reports_or_null_and_says_why(string provider, string model, string reason)
    {
        var text = Emit(provider, model);

        Assert.Contains(reason, text, StringComparison.Ordinal);
        Assert.EndsWith("CostOf(global::Mirascope.Gen.Usage? usage) => usage is { ReportedCost: >= 0m } ? usage.ReportedCost : null;\n", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Count(character => character == '\n'));
    }

    [Fact]
    public void A_lone_surrogate_is_left_out_of_the_documentation() =>
        Assert.Contains("<c>a b</c>", Emit("openai", "a\ud800b"), StringComparison.Ordinal);

    private static string Emit(string provider, string model)
    {
        var writer = new CodeWriter();
        CostEmitter.Write(writer, KnownModels.Default, provider, model, tier: null);
        return writer.ToString();
    }
}
