namespace Mirascope.Gen.Tests.Requests;

public sealed class LlmOptionsTests
{
    public static TheoryData<LlmOptions> Settings =>
    [
        new LlmOptions { MaxTokens = 1 }, new LlmOptions { Temperature = 0 }, new LlmOptions { TopP = 1 }, new LlmOptions { TopK = 1 },
        new LlmOptions { Seed = 1 }, new LlmOptions { Stop = ["x"] }, new LlmOptions { FrequencyPenalty = 1 },
        new LlmOptions { PresencePenalty = 1 }, new LlmOptions { Thinking = ThinkingLevel.Low }, new LlmOptions { ParallelToolCalls = false },
        new LlmOptions { ServiceTier = ServiceTier.Flex }, new LlmOptions { UserId = "u" },
        new LlmOptions { Metadata = new Dictionary<string, string> { ["a"] = "b" } }, new LlmOptions { PromptCacheKey = "k" },
        new LlmOptions { Logprobs = false }, new LlmOptions { TopLogprobs = 0 }, new LlmOptions { Modalities = OutputModalities.Audio },
        new LlmOptions { Voice = "v" }, new LlmOptions { AudioFormat = "wav" }, new LlmOptions { Extra = JsonFields.Parse("""{"a":1}""") },
    ];

    [Theory]
    [MemberData(nameof(Settings), DisableDiscoveryEnumeration = true)]
    public void Each_setting_is_laid_over_and_kept_where_nothing_is(LlmOptions setting)
    {
        Assert.NotEqual(LlmOptions.Default, setting);
        Assert.Equal(setting, LlmOptions.Default.OverlaidBy(setting));
        Assert.Equal(setting, setting.OverlaidBy(LlmOptions.Default));
        Assert.Equal(setting, setting.OverlaidBy(null));
    }

    [Fact]
    public void Every_setting_stands_in_that_table() =>
        Assert.Equal(typeof(LlmOptions).GetProperties().Count(property => property.SetMethod is not null), Settings.Count);

    [Fact]
    public void Extra_fields_are_laid_over_one_by_one()
    {
        var options = new LlmOptions { Extra = JsonFields.Parse("""{"a":1,"b":2}""") };
        Assert.Equal("""{"a":1,"b":3}""", options.OverlaidBy(new LlmOptions { Extra = JsonFields.Parse("""{"b":3}""") }).Extra.ToString());
    }
}
