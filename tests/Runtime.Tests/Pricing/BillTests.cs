using System.Globalization;

namespace Mirascope.Gen.Tests.Pricing;

public class BillTests
{
    private static readonly ModelRates Rates = new()
    {
        Input = 3m,
        Output = 15m,
        CacheRead = 0.3m,
        CacheWrite = 3.75m,
        CacheWriteOneHour = 6m,
        WebSearch = 0.01m,
        Threshold = 200_000,
        AboveThreshold = new() { Input = 6m, Output = 22.5m, CacheRead = 0.6m, CacheWrite = 7.5m, CacheWriteOneHour = 12m },
    };

    [Theory]
    [InlineData("0.000105", 10, 5, 0, 0, 0)]
    [InlineData("0", 0, 0, 0, 0, 0)]
    [InlineData("0.0640938", 188563, 393, 188086, 456, 0)]
    [InlineData("0.0152583", 11470, 44, 9511, 1956, 1956)]
    [InlineData("0.01135005", 11470, 44, 9511, 1956, 219)]
    [InlineData("0.615", 200000, 1000, 0, 0, 0)]
    [InlineData("1.222506", 200001, 1000, 0, 0, 0)]
    [InlineData("0.48756", 200010, 1000, 150000, 50000, 0)]
    public void Parts_of_the_input_are_billed_once_at_their_own_rates(
        string expected, long input, long output, long read, long written, long hour)
    {
        var usage = new Usage
        {
            InputTokens = input,
            OutputTokens = output,
            CacheReadTokens = read,
            CacheWriteTokens = written,
            CacheWriteOneHourTokens = hour,
        };

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Rates.CostOf(usage));
    }

    [Fact]
    public void Items_add_up_to_the_total_and_name_what_they_bill()
    {
        var detail = Rates.PriceOf(new Usage { InputTokens = 1000, OutputTokens = 20, CacheReadTokens = 900, ReasoningTokens = 12, WebSearches = 2 });

        Assert.Equal(
            [
                new CostItem("input", 100, 3m, 0.0003m),
                new CostItem("cache read", 900, 0.3m, 0.00027m),
                new CostItem("output", 20, 15m, 0.0003m),
                new CostItem("web search", 2, 0.01m, 0.02m),
            ],
            detail.Items);
        Assert.Equal(0.02087m, detail.Total);
        Assert.Null(detail.Reason);
    }

    [Fact]
    public void A_search_costs_the_same_above_the_threshold() =>
        Assert.Equal(1.210006m, Rates.CostOf(new Usage { InputTokens = 200_001, OutputTokens = 0, WebSearches = 1 }));

    [Fact]
    public void Audio_has_its_own_rates()
    {
        var rates = new ModelRates { Input = 0.6m, Output = 2.4m, AudioInput = 10m, AudioOutput = 20m };
        var usage = new Usage { InputTokens = 1500, OutputTokens = 900, CacheReadTokens = 0, AudioInputTokens = 1200, AudioOutputTokens = 700 };

        Assert.Equal(0.02666m, rates.CostOf(usage));
    }

    [Fact]
    public void The_day_of_the_call_chooses_the_price()
    {
        var rates = new ModelRates
        {
            Input = 3m,
            Output = 15m,
            EffectiveFrom = new(2026, 9, 1),
            Earlier = new() { Input = 2m, Output = 10m, EffectiveFrom = new(2026, 6, 30) },
        };
        var usage = new Usage { InputTokens = 10_000, OutputTokens = 2_000 };

        Assert.Equal(0.06m, rates.CostOf(usage, new(2026, 9, 1)));
        Assert.Equal(0.04m, rates.CostOf(usage, new(2026, 8, 31)));
        Assert.Null(rates.CostOf(usage, new(2026, 6, 29)));
        Assert.Equal("The price on the day of the call is not known.", rates.PriceOf(usage, new(2026, 6, 29)).Reason);
    }

    [Theory]
    [Trait("Fault", "B05")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void Cultures_change_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            var catalogue = new ModelCatalog("acme;m;$@2026-01-01 in=0.15 out=0.6");
            Assert.True(catalogue.TryFind("acme", "m", out var model, out _));
            Assert.Equal(0.0021m, model.Rates!.CostOf(new Usage { InputTokens = 10_000, OutputTokens = 1_000 }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Written_amounts_have_no_trailing_zeros() =>
        Assert.Equal("0.0003", new ModelRates { Input = 0.50m, Output = 1m }.CostOf(new Usage { InputTokens = 600 })!.Value.ToString(CultureInfo.InvariantCulture));
}
