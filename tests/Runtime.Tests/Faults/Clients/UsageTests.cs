using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Chunks that say little, and usages that are missing, repeated, or growing, as users meet them.</summary>
public class UsageTests
{
    [Fact]
    [Trait("Fault", "M02")]
    public async Task Chunks_without_a_choice_or_a_delta_are_no_fault_and_their_usage_counts()
    {
        const string Usage = ""","usage":{"prompt_tokens":30,"completion_tokens":4,"total_tokens":34}}""";
        foreach (var choices in (string[])["[]", "null", "[null]", "[{}]", "[{\"index\":0}]", "[{\"index\":0,\"delta\":null}]"])
        {
            var chunk = OpenAIWire.Chunk(choices);
            var stream = await FinishAsync(
                OpenAIWire.Value,
                chunk, OpenAIWire.Choice("""{"content":"Hi"}"""), chunk, OpenAIWire.Choice("{}", "\"stop\""), chunk.Replace("}\n\n", Usage + "\n\n", StringComparison.Ordinal), "data: [DONE]\n\n");

            Assert.Equal(("Hi", FinishReason.Stop, 30, 4), (stream.Content, stream.FinishReason, stream.Usage!.InputTokens, stream.Usage.OutputTokens));
            Assert.NotNull(stream.Cost);
        }
    }

    [Theory]
    [Trait("Fault", "M03")]
    [InlineData("")]
    [InlineData(",\"usage\":null")]
    [InlineData(",\"usage\":{}")]
    public async Task An_OpenAI_stream_without_a_usage_has_an_unknown_cost_and_is_not_free(string usage)
    {
        var stream = await FinishAsync(
            OpenAIWire.Value, OpenAIWire.Choice("""{"content":"Hi"}"""), OpenAIWire.Choice("{}", "\"stop\"").Replace("}\n\n", usage + "}\n\n", StringComparison.Ordinal), "data: [DONE]\n\n");

        AssertUnknown(stream);
    }

    [Theory]
    [Trait("Fault", "M03")]
    [InlineData("")]
    [InlineData(",\"usage\":null")]
    [InlineData(",\"usage\":{}")]
    public async Task An_Anthropic_stream_without_a_usage_has_an_unknown_cost_and_is_not_free(string usage)
    {
        var stream = await FinishAsync(
            AnthropicWire.Value,
            [
                AnthropicWire.Event("message_start", """{"type":"message_start","message":{"id":"m1","model":"claude-sonnet-4-5","content":[]""" + usage + "}}"),
                .. AnthropicWire.Value.Events[1..5],
                AnthropicWire.Event("message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn"}""" + usage + "}"),
                AnthropicWire.Value.Events[^1],
            ]);

        AssertUnknown(stream);
    }

    [Theory]
    [Trait("Fault", "M03")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Of_repeated_and_growing_usages_the_last_holds(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var report = wire.Events[wire.EventsUntilBilled - 1];
        string[] reports = [report.Replace("_tokens\":5", "_tokens\":2", StringComparison.Ordinal), report.Replace("_tokens\":5", "_tokens\":3", StringComparison.Ordinal), report, report];
        var stream = await FinishAsync(wire, [.. wire.Events[..(wire.EventsUntilBilled - 1)], .. reports, .. wire.Events[wire.EventsUntilBilled..]]);
        var expected = await FinishAsync(wire, wire.Events);

        Assert.Equal((10, 5), (stream.Usage!.InputTokens, stream.Usage.OutputTokens));
        Assert.Equal(expected.Cost, stream.Cost);
    }

    [Theory]
    [Trait("Fault", "M03")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_usage_of_zero_is_zero_and_not_unknown(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var stream = await FinishAsync(
            wire, [.. wire.Events.Select(text => text.Replace("_tokens\":10", "_tokens\":0", StringComparison.Ordinal).Replace("_tokens\":5", "_tokens\":0", StringComparison.Ordinal))]);

        Assert.Equal((0, 0, 0m), (stream.Usage!.InputTokens, stream.Usage.OutputTokens, stream.Cost));
    }

    private static void AssertUnknown(LlmStream stream)
    {
        Assert.Null(stream.Cost);
        Assert.NotNull(stream.CostDetail.Reason);
        Assert.NotNull(stream.FinishReason);
        Assert.Null(stream.ConstructCallResponse().Cost);
    }

    private static async Task<LlmStream> FinishAsync(ProviderWire wire, params IEnumerable<string> events)
    {
        using var client = wire.Client(new StubHandler(StubHandler.Answer(200, string.Concat(events), "text/event-stream")));
        var stream = client.StreamAsync(wire.Request);
        await stream.FinishAsync();
        return stream;
    }
}
