using System.Reflection;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Catalog.Refresh;
using Mirascope.Gen.Catalog.Refresh.Constants;

namespace Mirascope.Gen.Tests.Refresh;

/// <summary>The names of models in the library are those of its catalogue.</summary>
public class ConstantTests
{
    private static readonly string Folder = Path.Combine(SharedData.Repository, "src", "Runtime", "Models");

    private static readonly IReadOnlyList<CatalogModel> Models =
        CatalogFile.Read(File.ReadAllText(Path.Combine(SharedData.Repository, "build", "catalog", "models.txt")), "models.txt").Models;

    [Fact]
    public void Files_are_what_the_catalogue_says()
    {
        var expected = ConstantWriter.Write(Models);

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.True(
            File.ReadAllText(Path.Combine(Folder, file.Key)) == file.Value,
            $"{file.Key} is older than the catalogue: run 'dotnet run --project build/catalog/refresh -- --constants src/Runtime/Models'."));
    }

    [Fact]
    public void Every_constant_finds_its_model()
    {
        var classes = typeof(Provider).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Model", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true }).ToList();
        var constants = classes.SelectMany(type => type.GetFields(), (type, field) => (Provider: ProviderOf(type), Id: (string)field.GetRawConstantValue()!)).ToList();

        Assert.All(constants, constant => Assert.Equal(constant.Id, ModelCatalog.Default.Find(constant.Provider, constant.Id)?.Id));
        Assert.Equal(Models.Where(model => model.Id != "*").Select(model => (model.Provider, model.Id)).Order(), constants.Order());
    }

    [Fact]
    public void Retired_models_are_obsolete_and_no_others() => Assert.All(Models.Where(model => model.Id != "*"), model =>
    {
        var type = typeof(Provider).Assembly.GetType($"Mirascope.Gen.{ConstantClasses.NameOf(model.Provider)}Model", throwOnError: true)!;
        var field = type.GetFields().Single(field => (string)field.GetRawConstantValue()! == model.Id);
        Assert.Equal(model.Status is CatalogStatus.Retired, field.GetCustomAttribute<ObsoleteAttribute>() is not null);
    });

    [Fact]
    public void A_constant_says_what_its_model_takes_and_costs()
    {
        var model = Read("openai;gpt-4o-mini;ctx=128000;max=16384;$ in=0.15 out=0.6 cr=0.075;status=active;asof=2026-08-22");
        Assert.Equal(
            ["<c>gpt-4o-mini</c>: 128,000 tokens of context, 16,384 tokens of output at most.", "USD for a million tokens, as of 2026-08-22: 0.15 in, 0.6 out, 0.075 from cache."],
            ConstantText.Summary(model));
    }

    [Theory]
    [InlineData("a;b;$ in=2 out=8;$@2025-06-10 in=1 out=4;asof=2025-01-01", "USD for a million tokens, as of 2025-01-01: 2 in, 8 out.|From 2025-06-10 on: 1 in, 4 out.")]
    [InlineData("a;b;$ in=2 out=8;$@2025-06-10 in=1 out=4;asof=2026-01-01", "USD for a million tokens, as of 2026-01-01: 1 in, 4 out.")]
    [InlineData("a;b;$ in=3 out=15;$>200000 in=6 out=22.5", "USD for a million tokens: 3 in, 15 out; with more than 200,000 tokens of input 6 in, 22.5 out.")]
    [InlineData("a;b", "Its price is not known.")]
    [InlineData("a;b;status=preview", "Its price is not known.|A preview.")]
    [InlineData("a;b;status=deprecated;retires=2026-11-04;use=c", "Its price is not known.|Deprecated, and will be switched off on 2026-11-04; its vendor names c in its place.")]
    [InlineData("a;b;status=retired;retires=2025-01-01;family=c", "Its price is not known.|Switched off on 2025-01-01; its family has c today.")]
    public void What_changes_in_time_is_said(string line, string expected) => Assert.Equal(expected, string.Join('|', ConstantText.Summary(Read(line)).Skip(1)));

    [Theory]
    [InlineData("gpt-4o-mini", "Gpt4oMini")]
    [InlineData("claude-haiku-4-5", "ClaudeHaiku45")]
    [InlineData("gpt-4.1", "Gpt41")]
    [InlineData("openai/gpt-oss-120b", "OpenaiGptOss120b")]
    [InlineData("gpt-3.5|gpt-35", "Gpt3_5|Gpt35")]
    [InlineData("V3-1|V3.1", "V31|V3_1")]
    [InlineData("3-pro", "_3Pro")]
    [InlineData("*", "")]
    public void Names_are_made_of_words(string ids, string names)
    {
        Assert.Equal(names, string.Join('|', ConstantNames.Of(ids.Split('|')).Select(name => name.Name)));
        Assert.Equal(ConstantNames.Of(ids.Split('|')), ConstantNames.Of(ids.Split('|').Reverse()));
    }

    [Fact]
    public void Ids_that_cannot_be_told_apart_are_refused() => Assert.Throws<RefreshException>(() => ConstantNames.Of(["a-b", "a/b"]));

    private static string ProviderOf(Type type) =>
        (string)typeof(Provider).GetField(type.Name[..^"Model".Length])!.GetRawConstantValue()!;

    private static CatalogModel Read(string line) => CatalogLine.Read(line, 0, line.Length, null)!;
}
