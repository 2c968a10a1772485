namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Usage as the family reports it: early, late, often, never, and in several words.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}""", 10, 5, null, null, null)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":4,"cache_write_tokens":2},"completion_tokens_details":{"reasoning_tokens":3}}""", 10, 5, 4, 2, 3)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"prompt_tokens_details":null,"completion_tokens_details":null}""", 10, 5, null, null, null)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"prompt_cache_hit_tokens":7,"prompt_cache_miss_tokens":3}""", 10, 5, 7, null, null)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"num_cached_tokens":6}""", 10, 5, 6, null, null)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"cached_tokens":6,"reasoning_tokens":1}""", 10, 5, 6, null, 1)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"prompt_cache_hit_tokens":7,"prompt_tokens_details":{"cached_tokens":4}}""", 10, 5, 4, null, null)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"total_tokens":18,"completion_tokens_details":{"reasoning_tokens":3}}""", 10, 8, null, null, 3)]
    [InlineData("""{"prompt_tokens":"10","completion_tokens":5.0,"prompt_tokens_details":{"cached_tokens":"many","audio_tokens":true}}""", 10, 5, null, null, null)]
    [InlineData("""{"prompt_tokens":10}""", 10, 0, null, null, null)]
    [InlineData("""{"prompt_tokens":0,"completion_tokens":0}""", 0, 0, null, null, null)]
    public void Counts_are_read_by_any_of_their_names(string usage, int input, int output, int? read, int? write, int? thinking)
    {
        var actual = Decoded.Events($$"""{"choices":[],"usage":{{usage}}}""", "[DONE]").Log.Usage!;

        Assert.Equal<(long, long, long?, long?, long?)>((input, output, read, write, thinking), (actual.InputTokens, actual.OutputTokens, actual.CacheReadTokens, actual.CacheWriteTokens, actual.ReasoningTokens));
        Assert.Equal(usage, actual.Raw);
        Assert.Equal(input, Decoded.Whole($$"""{"choices":null,"usage":{{usage}}}""").Log.Usage!.InputTokens);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"12\"")]
    [InlineData("""{"prompt_tokens":null,"completion_tokens":"x"}""")]
    public void What_says_nothing_is_unknown_and_not_zero(string usage)
    {
        Assert.Null(Decoded.Events($$"""{"choices":[],"usage":{{usage}}}""", "[DONE]").Log.Usage);
    }

    [Fact]
    [Trait("Fault", "M03")]
    public void The_last_report_holds_and_one_at_the_top_outweighs_another()
    {
        var decoded = Decoded.Events(
            """{"usage":{"prompt_tokens":1,"completion_tokens":1},"choices":[{"index":0,"delta":{"content":"a"}}]}""",
            """{"usage":{"prompt_tokens":1,"completion_tokens":2},"choices":[{"index":0,"delta":{"content":"b"}}]}""",
            """{"choices":[],"x_groq":{"usage":{"prompt_tokens":9,"completion_tokens":9}}}""",
            "[DONE]");

        Assert.Equal((1, 2), (decoded.Log.Usage!.InputTokens, decoded.Log.Usage.OutputTokens));
        Assert.Equal(9, Decoded.Events("""{"choices":[],"x_groq":{"usage":{"prompt_tokens":9,"completion_tokens":9}}}""").Log.Usage!.InputTokens);
    }

    [Fact]
    public void A_count_beyond_32_bits_is_exact()
    {
        var usage = Decoded.Events("""{"choices":[],"usage":{"prompt_tokens":9007199254740993,"completion_tokens":1}}""").Log.Usage!;

        Assert.Equal(9007199254740993, usage.InputTokens);
    }
}
