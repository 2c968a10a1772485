using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Tests.Catalog;

public class KnownModelsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SharedData.Repository, "build", "catalog", "models.txt"));

    private static readonly string[] Lines = [.. Text.Split('\n').Where(line => !CatalogLine.IsSilent(line))];

    [Theory]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-mini")]
    [InlineData("openai:chat", "gpt-4o-mini", "gpt-4o-mini")]
    [InlineData("openai", "gpt-4o-2024-11-20", "gpt-4o")]
    [InlineData("openai", "gpt-4o-2024-05-13", "gpt-4o-2024-05-13")]
    [InlineData("anthropic", "claude-haiku-4-5-20251001", "claude-haiku-4-5")]
    public void Ids_and_aliases_find_their_model(string provider, string id, string expected) =>
        Assert.Equal(expected, KnownModels.Default.Find(provider, id)?.Id);

    [Theory]
    [InlineData("openai", "claude-haiku-4-5")]
    [InlineData("openai", "GPT-4O-MINI")]
    [InlineData("", "")]
    public void Other_ids_find_none(string provider, string id) => Assert.Null(KnownModels.Default.Find(provider, id));

    [Fact]
    public void The_newest_price_stands_first()
    {
        var model = KnownModels.Default.Find("anthropic", "claude-sonnet-5")!;

        Assert.Equal(["2026-09-01", ""], model.Periods.Select(period => period.From));
        Assert.Equal(1_000_000, model.ContextWindow);
        Assert.Equal(128_000, model.MaxOutput);
    }

    [Fact]
    public void No_line_is_malformed() => Assert.All(Lines, line =>
    {
        var errors = new List<CatalogError>();
        Assert.NotNull(CatalogLine.Read(line, 0, line.Length, errors));
        Assert.Empty(errors);
    });

    [Fact]
    public void Lines_stand_in_order_and_once()
    {
        var keys = Lines.Select(line => string.Join(';', line.Split(';')[..2])).ToList();

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(keys.Distinct(), keys);
    }

    [Fact]
    public void No_two_models_share_an_id_or_an_alias()
    {
        var names = KnownModels.Default.All.SelectMany(model => model.Aliases.Union(model.Moving).Append(model.Id).Distinct().Select(name => (model.Provider, name))).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_line_says_when_it_was_checked() => Assert.All(KnownModels.Default.All, model => Assert.NotEmpty(model.AsOf));

    [Fact]
    public void Names_of_rates_are_those_of_the_format()
    {
        Assert.Equal(CatalogWords.Rates.Length, RateNames.Properties.Length);
        Assert.Equal(CatalogWords.Rates.Length, RateNames.Labels.Length);
        Assert.Equal(CatalogWords.Services, RateNames.Services.Select(name => name.ToLowerInvariant()));
        Assert.Equal(Enum.GetNames<CatalogRate>(), RateNames.Properties);
    }
}
