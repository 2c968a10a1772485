using System.Globalization;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Checking;

/// <summary>What a project can set: severities, the age of prices, the day to reckon from.</summary>
public class CheckSettingsTests
{
    [Theory]
    [InlineData("none", null)]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public void Severity_is_the_editorconfig_s(string word, DiagnosticSeverity? severity) => Assert.Equal(
        severity,
        ConfiguredRun.Of(Call("gpt4o-mini"), ("dotnet_diagnostic.MG4010.severity", word)).SingleOrDefault()?.Severity);

    [Fact]
    public void Age_of_a_price_is_not_asked_unless_set() => Assert.Empty(ConfiguredRun.Of(Call("gpt-4o-mini"), ("mirascope_check_date", "2099-01-01")));

    [Theory]
    [InlineData("2026-11-20", "90", false)]
    [InlineData("2026-11-21", "90", true)]
    [InlineData("2026-11-21", "91", false)]
    public void Price_is_old_from_the_day_after_the_age_that_is_set(string day, string age, bool isOld) => Assert.Equal(
        isOld ? ["MG4025"] : [],
        ConfiguredRun.Of(Call("gpt-4o-mini"), ("mirascope_max_price_age_days", age), ("mirascope_check_date", day)).Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Property_of_the_build_sets_the_same() => Assert.Contains(
        "last checked on 2026-08-22, 132 days before 2027-01-01 and so more than the 30 allowed",
        Assert.Single(ConfiguredRun.Of(Call("gpt-4o-mini"), ("build_property.MirascopeMaxPriceAgeDays", "30"), ("build_property.MirascopeCheckDate", "2027-01-01"))).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_day_prices_are_as_old_as_the_catalogue_s_newest_line_makes_them() =>
        Assert.Empty(ConfiguredRun.Of(Call("gpt-4o-mini"), ("mirascope_max_price_age_days", "0")));

    [Theory]
    [InlineData("gpt-3.5-turbo-1106", "2026-06-01", "MG4013")]
    [InlineData("gpt-3.5-turbo-1106", "2026-09-27", "MG4013")]
    [InlineData("gpt-3.5-turbo-1106", "2026-09-28", "MG4012")]
    [InlineData("gpt-3.5-turbo-1106", "not a day", "MG4013")]
    public void Soon_is_reckoned_from_the_later_of_both_days(string model, string day, string id) =>
        Assert.Equal(id, Assert.Single(ConfiguredRun.Of(Call(model), ("mirascope_check_date", day))).Id);

    [Fact]
    public void Of_a_model_that_is_switched_off_the_price_s_age_is_not_spoken_of() => Assert.Equal(
        ["MG4012"],
        ConfiguredRun.Of(Call("gpt-3.5-turbo-1106"), ("mirascope_max_price_age_days", "1"), ("mirascope_check_date", "2027-01-01")).Select(diagnostic => diagnostic.Id));

    private static string Call(string model) => CallSource.Attribute($"Provider.OpenAI, \"{model}\"");
}
