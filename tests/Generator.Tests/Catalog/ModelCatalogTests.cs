using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Tests.Catalog;

public class ModelCatalogTests
{
    private static readonly string[] Lines =
        [.. File.ReadAllLines(Path.Combine(SharedData.Repository, "build", "catalog", "models.csv")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [InlineData("openai", "gpt-4o-mini", "gpt-4o-mini")]
    [InlineData("openai:chat", "gpt-4o-mini", "gpt-4o-mini")]
    [InlineData("openai", "gpt-4o-2024-11-20", "gpt-4o")]
    [InlineData("openai", "gpt-4o-2024-05-13", "gpt-4o-2024-05-13")]
    [InlineData("anthropic", "claude-haiku-4-5-20251001", "claude-haiku-4-5")]
    public void Ids_and_aliases_find_their_model(string provider, string id, string expected) =>
        Assert.Equal(expected, ModelCatalog.Default.Find(provider, id)?.Id);

    [Theory]
    [InlineData("openai", "claude-haiku-4-5")]
    [InlineData("openai", "GPT-4O-MINI")]
    [InlineData("", "")]
    public void Other_ids_find_none(string provider, string id) => Assert.Null(ModelCatalog.Default.Find(provider, id));

    [Fact]
    public void The_newest_price_stands_first()
    {
        var model = ModelCatalog.Default.Find("anthropic", "claude-sonnet-5")!;

        Assert.Equal(["2026-09-01", ""], model.Prices.Select(price => price.From));
        Assert.Equal(1_000_000, model.ContextWindow);
        Assert.Equal(128_000, model.MaxOutput);
    }

    [Fact]
    public void Every_line_is_read_and_stands_in_order()
    {
        Assert.All(Lines, line => Assert.NotNull(CatalogLine.Read(line)));
        var keys = Lines.Select(line => line.Split(',')).Select(fields => string.Join(',', fields[0], fields[1], fields[5])).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(keys.Distinct(), keys);
    }

    [Fact]
    public void No_two_models_share_an_id_or_an_alias()
    {
        var ids = Lines.Select(line => CatalogLine.Read(line)!.Value)
            .DistinctBy(line => (line.Provider, line.Id))
            .SelectMany(line => line.Aliases.Append(line.Id).Select(id => (line.Provider, id)))
            .ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Prices_are_plain_decimals_and_dates_are_dates() => Assert.All(Lines, line =>
    {
        var fields = line.Split(',');
        Assert.All(fields[7..], field => Assert.Matches(@"^([0-9]+(\.[0-9]*[1-9])?)?$", field));
        Assert.Matches("^([0-9]{4}-[0-9]{2}-[0-9]{2})?$", fields[5]);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", fields[6]);
    });
}
