using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Tests.Catalog;

public class ModelCatalogTests
{
    private const string Text =
        "# a comment\n" +
        "acme;large;alias=big;moving=large-latest;match=large-####;ctx=128000;maxin=120000;max=16384;cachemin=1024;$ in=2 out=8 cr=0.2 cw=2.5 cw1h=4 ain=10 aout=20 acr=1 iin=3 iout=30 rout=9 ws=0.01 req=0.005;"
        + "$>200000 in=4 out=12;$>=400000 in=6 out=18;$batch in=1 out=4;$flex in=1.1 out=4.4;$flex>200000 in=2.2 out=6;$priority in=4 out=16;$fast in=12 out=48;$~eu in=2.1 out=8.1;"
        + "$@2026-09-01 in=3 out=9;$batch@2026-09-01 in=1.5 out=4.5;geo=us:1.1,local:?;can=tools,vision;not=temperature;think=effort,budget;efforts=low|high;budget=1024..32000;"
        + "via=chat|responses;status=deprecated;released=2025-01-02;deprecated=2026-01-02;retires=2026-12-31;use=larger;asof=2026-08-22;unsure;src=GL\r\n" +
        "acme;unpriced;asof=2026-08-22\n" +
        "cloud;acme.large-v1:0;profiles=us|global|eu;geo=us:1.1,global:1;$ in=2 out=8;$~eu in=3 out=9;asof=2026-08-22\n" +
        "local;*;match=*;$ in=0 out=0;asof=2026-08-22";

    private static readonly ModelCatalog Models = new(Text);

    [Theory]
    [InlineData("acme", "large", "large")]
    [InlineData("acme:chat", "large", "large")]
    [InlineData("acme", "big", "large")]
    [InlineData("acme", "large-latest", "large")]
    [InlineData("acme", "large-0613", "large")]
    [InlineData("acme", "large-061", null)]
    [InlineData("acme", "large-061x", null)]
    [InlineData("acme", "large-06133", null)]
    [InlineData("acme", "Large", null)]
    [InlineData("ac", "large", null)]
    [InlineData("acme2", "large", null)]
    [InlineData("local", "anything:8b", "*")]
    [InlineData("cloud", "us.acme.large-v1:0", "acme.large-v1:0")]
    [InlineData("cloud", "jp.acme.large-v1:0", null)]
    [InlineData("", "", null)]
    public void Ids_aliases_patterns_and_profiles_find_their_model(string provider, string name, string? expected) =>
        Assert.Equal(expected, Models.Find(provider, name)?.Id);

    [Theory]
    [InlineData("acme.large-v1:0", null)]
    [InlineData("us.acme.large-v1:0", "us")]
    [InlineData("global.acme.large-v1:0", "global")]
    [InlineData("eu.acme.large-v1:0", "eu")]
    public void A_profile_says_its_region(string name, string? expected)
    {
        Assert.True(Models.TryFind("cloud", name, out _, out var region));
        Assert.Equal(expected, region);
    }

    [Fact]
    public void A_model_tells_what_its_line_says()
    {
        var model = Models.Find("acme", "large")!;

        Assert.Equal(("acme", "large"), (model.Provider, model.Id));
        Assert.Equal(["big", "large-latest"], model.Aliases);
        Assert.Equal((128_000, 120_000, 16_384, 1024), (model.ContextWindow, model.MaxInputTokens, model.MaxOutputTokens, model.MinCacheTokens));
        Assert.Equal((true, false, null), (model.Can(ModelCapability.Tools), model.Can(ModelCapability.Temperature), model.Can(ModelCapability.JsonMode)));
        Assert.Equal((true, false), (model.Moves("large-latest"), model.Moves("big")));
        Assert.Equal(ThinkingModes.Effort | ThinkingModes.Budget, model.Thinking!.Modes);
        Assert.Equal(["low", "high"], model.Thinking.Efforts);
        Assert.Equal((1024, 32_000), (model.Thinking.MinBudget, model.Thinking.MaxBudget));
        Assert.Equal(["chat", "responses"], model.Endpoints);
        Assert.Equal((ModelStatus.Deprecated, "larger", true), (model.Status, model.Replacement, model.ArePricesUnsure));
        Assert.Equal((new(2025, 1, 2), new(2026, 1, 2)), (model.Released!.Value, model.Deprecated!.Value));
        Assert.Equal((new(2026, 12, 31), new(2026, 8, 22)), (model.Retires!.Value, model.AsOf!.Value));
    }

    [Fact]
    public void Its_rates_are_those_of_the_line()
    {
        var now = Models.Find("acme", "large")!.Rates!;

        Assert.Equal((3m, new DateOnly(2026, 9, 1), 1.5m), (now.Input, now.EffectiveFrom, now.Batch!.Input));
        Assert.Null(now.Flex);

        var before = now.Earlier!;
        Assert.Null(before.EffectiveFrom);
        Assert.Equal((2m, 8m, 0.2m, 2.5m, 4m), (before.Input, before.Output, before.CacheRead, before.CacheWrite, before.CacheWriteOneHour));
        Assert.Equal((10m, 20m, 1m, 3m, 30m), (before.AudioInput, before.AudioOutput, before.AudioCacheRead, before.ImageInput, before.ImageOutput));
        Assert.Equal((9m, 0.01m, 0.005m), (before.Reasoning, before.WebSearch, before.Request));
        Assert.Equal((200_000, false, 4m), (before.Threshold, before.IsThresholdInclusive, before.AboveThreshold!.Input));
        Assert.Equal((400_000, true, 6m), (before.AboveThreshold.Threshold, before.AboveThreshold.IsThresholdInclusive, before.AboveThreshold.AboveThreshold!.Input));
        Assert.Equal((1m, 1.1m, 2.2m, 4m, 12m), (before.Batch!.Input, before.Flex!.Input, before.Flex.AboveThreshold!.Input, before.Priority!.Input, before.Fast!.Input));
        Assert.Equal(["eu", "us", "local"], before.Regions.Select(region => region.Region));
        Assert.Equal([null, 1.1m, null], before.Regions.Select(region => region.Factor));
        Assert.Equal([2.1m, null, null], before.Regions.Select(region => region.Rates?.Input));
    }

    [Fact]
    public void What_a_line_does_not_say_is_not_known()
    {
        var model = Models.Find("acme", "unpriced")!;

        Assert.Null(model.Rates);
        Assert.Null(model.ContextWindow);
        Assert.Null(model.Thinking);
        Assert.Null(model.Replacement);
        Assert.Null(model.Retires);
        Assert.Equal(ModelStatus.Unknown, model.Status);
        Assert.All(Enum.GetValues<ModelCapability>(), capability => Assert.Null(model.Can(capability)));
        Assert.False(model.ArePricesUnsure);
    }

    [Fact]
    public void Every_word_of_the_format_has_its_member()
    {
        Assert.Equal(CatalogWords.Capabilities.Length, Enum.GetValues<ModelCapability>().Length);
        Assert.Equal(["Unknown", .. Enum.GetNames<CatalogStatus>()], Enum.GetNames<ModelStatus>());
        Assert.Equal(["none", .. CatalogWords.Thinking], Enum.GetNames<ThinkingModes>().Select(name => name.ToLowerInvariant()));
        Assert.Equal(CatalogWords.Statuses, Enum.GetNames<CatalogStatus>().Select(name => name.ToLowerInvariant()));
        Assert.Equal(CatalogWords.Rates.Length, Enum.GetValues<CatalogRate>().Length);
    }

    [Fact]
    public void Looking_a_model_up_allocates_nothing_after_the_first_time()
    {
        LookUp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 100; turn++)
        {
            LookUp();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void LookUp()
        {
            Models.TryFind("acme:chat", "big", out _, out _);
            Models.TryFind("acme", "large-0613", out _, out _);
            Models.TryFind("cloud", "us.acme.large-v1:0", out _, out _);
            Models.TryFind("cloud", "none", out _, out _);
            ModelSnapshot.IsOf("gpt-4o", "gpt-4o-2027-01-01");
        }
    }

    [Fact]
    public void All_models_of_the_library_can_be_read()
    {
        Assert.All(ModelCatalog.Default.All, model => Assert.Same(model, ModelCatalog.Default.Find(model.Provider, model.Id)));
        Assert.NotEmpty(ModelCatalog.Default.All);
    }
}
