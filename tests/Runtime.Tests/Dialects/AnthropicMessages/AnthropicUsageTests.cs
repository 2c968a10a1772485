using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

public class AnthropicUsageTests
{
    [Fact]
    [Trait("Fault", "M03")]
    public void Later_counts_replace_earlier_ones_and_null_replaces_nothing()
    {
        var usage = Of(
            """{"input_tokens":10,"cache_creation_input_tokens":100,"cache_read_input_tokens":5,"cache_creation":{"ephemeral_5m_input_tokens":60,"ephemeral_1h_input_tokens":40},"output_tokens":1,"service_tier":"standard"}""",
            """{"input_tokens":30,"cache_read_input_tokens":null,"output_tokens":200,"output_tokens_details":{"thinking_tokens":150},"server_tool_use":{"web_search_requests":2}}""");

        Assert.Equal(
            new Usage
            {
                InputTokens = 135,
                OutputTokens = 200,
                CacheReadTokens = 5,
                CacheWriteTokens = 100,
                CacheWriteOneHourTokens = 40,
                ReasoningTokens = 150,
                WebSearches = 2,
                ServiceTier = "standard",
                Raw = """{"cache_creation_input_tokens":100,"cache_read_input_tokens":5,"cache_creation":{"ephemeral_5m_input_tokens":60,"ephemeral_1h_input_tokens":40},"service_tier":"standard","input_tokens":30,"output_tokens":200,"output_tokens_details":{"thinking_tokens":150},"server_tool_use":{"web_search_requests":2}}""",
            },
            usage);
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{}", """{"output_tokens":5}""")]
    [InlineData("""{"input_tokens":5}""", "{}")]
    [InlineData("""{"input_tokens":null,"output_tokens":null}""", "{}")]
    [InlineData("""{"input_tokens":{"a":1},"output_tokens":2}""", "{}")]
    [InlineData("null", "null")]
    [InlineData("[]", "7")]
    public void A_count_that_is_missing_makes_the_usage_unknown_and_not_zero(string start, string end) => Assert.Null(Of(start, end));

    [Fact]
    [Trait("Fault", "M03")]
    public void Zero_is_a_count() => Assert.Equal(0, Of("""{"input_tokens":0}""", """{"output_tokens":0}""")!.OutputTokens);

    [Fact]
    public void A_count_in_quotes_is_taken() => Assert.Equal(12, Of("""{"input_tokens":"12"}""", """{"output_tokens":3.0}""")!.InputTokens);

    [Fact]
    [Trait("Fault", "M03")]
    public void A_usage_only_at_the_start_is_told_at_the_end()
    {
        var (log, _) = Stream("""{"type":"message_start","message":{"id":"m","content":[],"usage":{"input_tokens":1,"output_tokens":2}}}""");
        Assert.Null(log.Usage);
        (log, _) = Stream("""{"type":"message_start","message":{"id":"m","content":[],"usage":{"input_tokens":1,"output_tokens":2}}}""", """{"type":"message_stop"}""");
        Assert.Equal(2, log.Usage!.OutputTokens);
    }

    private static Usage? Of(string start, string end) => Stream(
        $$$"""{"type":"message_start","message":{"id":"m","model":"x","content":[],"usage":{{{start}}}}}""",
        $$$"""{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{{{end}}}}""",
        """{"type":"message_stop"}""").Log.Usage;
}
