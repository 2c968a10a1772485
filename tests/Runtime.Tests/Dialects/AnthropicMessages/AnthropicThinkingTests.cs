using System.Text.Json.Nodes;
using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

public class AnthropicThinkingTests
{
    [Theory]
    [InlineData("claude-3-haiku-20240307", ThinkingLevel.High, null, null, null, 4096)]
    [InlineData("claude-3-7-sonnet-latest", ThinkingLevel.Default, null, null, null, 4096)]
    [InlineData("claude-3-7-sonnet-latest", ThinkingLevel.None, null, null, null, 4096)]
    [InlineData("claude-sonnet-4-5", ThinkingLevel.Minimal, null, """{"type":"enabled","budget_tokens":1024}""", null, 5120)]
    [InlineData("claude-sonnet-4-5", ThinkingLevel.Medium, null, """{"type":"enabled","budget_tokens":8192}""", null, 12288)]
    [InlineData("claude-opus-4-1", ThinkingLevel.Maximum, null, """{"type":"enabled","budget_tokens":27904}""", null, 32000)]
    [InlineData("claude-opus-4-1", ThinkingLevel.Maximum, 64000, """{"type":"enabled","budget_tokens":48000}""", null, 64000)]
    [InlineData("claude-sonnet-4-5", ThinkingLevel.High, 4000, """{"type":"enabled","budget_tokens":3000}""", null, 4000)]
    [InlineData("claude-sonnet-4-5", ThinkingLevel.High, 1025, """{"type":"enabled","budget_tokens":1024}""", null, 1025)]
    [InlineData("claude-sonnet-4-6", ThinkingLevel.None, null, null, null, 4096)]
    [InlineData("claude-sonnet-4-6", ThinkingLevel.Minimal, null, """{"type":"adaptive"}""", "low", 5120)]
    [InlineData("claude-opus-4-6", ThinkingLevel.ExtraHigh, null, """{"type":"adaptive"}""", "high", 28672)]
    [InlineData("claude-opus-4-6", ThinkingLevel.Maximum, 100, """{"type":"adaptive"}""", "max", 100)]
    [InlineData("claude-opus-4-7", ThinkingLevel.ExtraHigh, null, """{"type":"adaptive","display":"summarized"}""", "xhigh", 28672)]
    [InlineData("claude-opus-4-7", ThinkingLevel.None, null, null, null, 4096)]
    [InlineData("claude-sonnet-5", ThinkingLevel.Default, null, null, null, 20480)]
    [InlineData("claude-opus-5", ThinkingLevel.None, null, """{"type":"disabled"}""", null, 4096)]
    [InlineData("claude-fable-5", ThinkingLevel.None, null, null, "low", 6144)]
    [InlineData("claude-haiku-6", ThinkingLevel.Medium, null, """{"type":"adaptive","display":"summarized"}""", "medium", 12288)]
    [InlineData("somebody-elses-model", ThinkingLevel.Low, null, """{"type":"enabled","budget_tokens":2048}""", null, 6144)]
    [InlineData("somebody-elses-model", ThinkingLevel.None, null, """{"type":"disabled"}""", null, 4096)]
    [InlineData("somebody-elses-model", ThinkingLevel.Default, null, null, null, 4096)]
    public void A_level_is_said_in_the_words_of_the_models_generation(string model, ThinkingLevel level, int? maxTokens, string? thinking, string? effort, int limit)
    {
        var body = Encode(Request() with { Model = model, Options = new() { Thinking = level, MaxTokens = maxTokens } });
        Assert.True(JsonNode.DeepEquals(thinking is null ? null : JsonNode.Parse(thinking), body["thinking"]), body.ToJsonString());
        Assert.Equal(effort, (string?)body["output_config"]?["effort"]);
        Assert.Equal(limit, (int)body["max_tokens"]!);
    }

    [Theory]
    [InlineData("claude-sonnet-4-5", 1024, "Thinking (it takes more than 1024 tokens of MaxTokens)")]
    [InlineData("claude-sonnet-4-5", 1025, "")]
    [InlineData("claude-sonnet-4-6", 10, "")]
    public void A_limit_too_small_to_think_within_is_named_and_thinking_left_out(string model, int maxTokens, string names)
    {
        var request = Request() with { Model = model, Options = new() { Thinking = ThinkingLevel.Low, MaxTokens = maxTokens } };
        Assert.Equal(names, string.Join(' ', Dialect.UnsupportedOptions(request)));
        Assert.Equal(names.Length == 0, Encode(request)["thinking"] is not null);
    }

    [Fact]
    public void Options_without_a_word_in_the_dialect_are_named()
    {
        var request = Request() with
        {
            Options = new() { Seed = 1, FrequencyPenalty = 1, PresencePenalty = -1, Temperature = 0, TopP = 0.5, TopK = 1, MaxTokens = 9, Stop = ["x"], ParallelToolCalls = false },
            Output = OutputFormat.Json,
        };
        Assert.Equal(["Seed", "FrequencyPenalty", "PresencePenalty", "Output"], Dialect.UnsupportedOptions(request));
        Assert.Empty(Dialect.UnsupportedOptions(Request() with { Options = new() { FrequencyPenalty = 0, PresencePenalty = 0 } }));
    }

    [Theory]
    [InlineData("claude-sonnet-4-5", ThinkingLevel.Default, "")]
    [InlineData("claude-sonnet-4-5", ThinkingLevel.Low, "Temperature TopP TopK ToolChoice")]
    [InlineData("claude-opus-4-7", ThinkingLevel.Default, "Temperature TopP TopK")]
    [InlineData("claude-mythos-preview", ThinkingLevel.None, "Temperature TopP TopK")]
    [InlineData("claude-3-5-haiku-latest", ThinkingLevel.Low, "Thinking")]
    [InlineData("claude-3-5-haiku-latest", ThinkingLevel.None, "")]
    [InlineData("somebody-elses-model", ThinkingLevel.Default, "")]
    public void Options_the_model_refuses_are_named_and_left_out(string model, ThinkingLevel level, string names)
    {
        var request = Request() with
        {
            Model = model,
            Tools = [new("f", null, default)],
            ToolChoice = ToolChoice.Required,
            Options = new() { Thinking = level, Temperature = 0.5, TopP = 0.5, TopK = 5 },
        };
        Assert.Equal(names, string.Join(' ', Dialect.UnsupportedOptions(request)));
        var body = Encode(request);
        Assert.Equal(names.Contains("Temperature", StringComparison.Ordinal), body["temperature"] is null);
        Assert.Equal(names.Contains("TopP", StringComparison.Ordinal), body["top_p"] is null);
        Assert.Equal(names.Contains("TopK", StringComparison.Ordinal), body["top_k"] is null);
        Assert.Equal(names.Contains("ToolChoice", StringComparison.Ordinal), body["tool_choice"] is null);
        Assert.Equal(names.Contains("Thinking", StringComparison.Ordinal) || level <= ThinkingLevel.None, body["thinking"] is null);
    }

    [Fact]
    public void Sampling_that_thinking_allows_is_sent()
    {
        var body = Encode(Request() with { Options = new() { Thinking = ThinkingLevel.Low, Temperature = 1, TopP = 0.95 } });
        Assert.Equal((1, 0.95), ((double)body["temperature"]!, (double)body["top_p"]!));
    }
}
