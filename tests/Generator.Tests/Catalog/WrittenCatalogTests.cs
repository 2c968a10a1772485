using System.Text.Json;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Tests.Catalog;

/// <summary>The generator's quick reader of the library's own lines against the strict one, which reads those of everybody.</summary>
public class WrittenCatalogTests
{
    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    private static readonly string Text = File.ReadAllText(Path.Combine(SharedData.Repository, "build", "catalog", "models.txt"));

    private static readonly CatalogTable<CatalogModel> Strict = new(Text, static model => model);

    private static readonly WrittenCatalog Written = new(Text);

    [Fact]
    public void Every_name_of_every_line_finds_the_same_model_and_region() => Assert.All(
        Strict.All.SelectMany(model => NamesOf(model).Select(name => (model.Provider, name))),
        each => AssertSame(each.Provider, each.name));

    [Theory]
    [InlineData("openai:chat", "gpt-4o-mini")]
    [InlineData("openai", "ft:gpt-4o:me::1")]
    [InlineData("bedrock", "xx.anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("openai", "gpt-4o-min")]
    [InlineData("openai", "pt-4o-mini")]
    [InlineData("openai", "claude-haiku-4-5")]
    [InlineData("openai", "gpt-4o-mini;alias=gpt-4o-mini-2024-07-18")]
    [InlineData("openai;gpt-4o-mini", "alias=gpt-4o-mini-2024-07-18")]
    [InlineData("openai", "chat|responses")]
    [InlineData("openai", "")]
    [InlineData("ollama", "anything;|7b")]
    [InlineData("ollama", "")]
    [InlineData("", "gpt-4o-mini")]
    [InlineData("nobody", "gpt-4o-mini")]
    public void Other_names_find_what_the_strict_reader_finds(string provider, string name) => AssertSame(provider, name);

    private static IEnumerable<string> NamesOf(CatalogModel model) =>
    [
        model.Id, .. model.Aliases, .. model.Moving, .. model.Profiles.Select(region => region + "." + model.Id),
        .. model.Patterns.Select(pattern => pattern.Replace('#', '7').Replace("*", "any", StringComparison.Ordinal)),
    ];

    private static void AssertSame(string provider, string name)
    {
        Strict.TryFind(provider, name, out var expected, out var region);
        var found = Written.Find(provider, name, out var foundRegion);

        Assert.Equal(JsonSerializer.Serialize(expected, Fields), JsonSerializer.Serialize(found, Fields));
        Assert.Equal(region, foundRegion);
    }
}
