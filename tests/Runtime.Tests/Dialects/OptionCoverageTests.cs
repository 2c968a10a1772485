using System.Buffers;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Providers;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>No option is passed over in silence: each provider writes it, or names it as one it has no words for.</summary>
public sealed class OptionCoverageTests
{
    private static readonly (string Name, LlmOptions Options)[] Options =
    [
        (nameof(LlmOptions.MaxTokens), new() { MaxTokens = 5 }),
        (nameof(LlmOptions.Temperature), new() { Temperature = 0.5 }),
        (nameof(LlmOptions.TopP), new() { TopP = 0.5 }),
        (nameof(LlmOptions.TopK), new() { TopK = 4 }),
        (nameof(LlmOptions.Seed), new() { Seed = 3 }),
        (nameof(LlmOptions.Stop), new() { Stop = ["END"] }),
        (nameof(LlmOptions.FrequencyPenalty), new() { FrequencyPenalty = 0.5 }),
        (nameof(LlmOptions.PresencePenalty), new() { PresencePenalty = 0.5 }),
        (nameof(LlmOptions.Thinking), new() { Thinking = ThinkingLevel.Low }),
        (nameof(LlmOptions.ParallelToolCalls), new() { ParallelToolCalls = false }),
        (nameof(LlmOptions.ServiceTier), new() { ServiceTier = ServiceTier.Standard }),
        (nameof(LlmOptions.ServiceTier), new() { ServiceTier = ServiceTier.Flex }),
        (nameof(LlmOptions.ServiceTier), new() { ServiceTier = ServiceTier.Priority }),
        (nameof(LlmOptions.ServiceTier), new() { ServiceTier = "a-word-of-its-own" }),
        (nameof(LlmOptions.UserId), new() { UserId = "user-1" }),
        (nameof(LlmOptions.Metadata), new() { Metadata = new Dictionary<string, string> { ["run"] = "7" } }),
        (nameof(LlmOptions.PromptCacheKey), new() { PromptCacheKey = "shelf" }),
        (nameof(LlmOptions.Logprobs), new() { Logprobs = true }),
        (nameof(LlmOptions.TopLogprobs), new() { TopLogprobs = 3 }),
        (nameof(LlmOptions.Modalities), new() { Modalities = OutputModalities.Image }),
        (nameof(LlmOptions.Modalities), new() { Modalities = OutputModalities.Audio, Voice = "v" }),
    ];

    public static TheoryData<string> Providers => [.. ProviderRegistry.BuiltIn.All.Select(provider => provider.FullName)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_option_is_written_or_named(string provider)
    {
        var dialect = ProviderRegistry.BuiltIn.Find(provider).Dialect;
        var plain = Body(provider, LlmOptions.Default);
        List<string> silent = [];
        foreach (var (name, options) in Options)
        {
            var isNamed = dialect.UnsupportedOptions(Request(provider, options)).Any(named => named.StartsWith(name, StringComparison.Ordinal));
            if (isNamed == (Body(provider, options) != plain))
            {
                silent.Add($"{name}: {options}");
            }
        }

        Assert.Empty(silent);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void What_asks_for_nothing_changes_nothing_and_is_not_named(string provider)
    {
        var dialect = ProviderRegistry.BuiltIn.Find(provider).Dialect;
        var nothing = new LlmOptions { Logprobs = false, Metadata = new Dictionary<string, string>() };
        Assert.Empty(dialect.UnsupportedOptions(Request(provider, nothing)));
        Assert.Equal(Body(provider, LlmOptions.Default), Body(provider, nothing));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_penalty_of_0_is_none_and_refused_by_nobody(string provider) => Assert.Empty(
        ProviderRegistry.BuiltIn.Find(provider).Dialect.UnsupportedOptions(Request(provider, new LlmOptions { FrequencyPenalty = 0, PresencePenalty = 0 })));

    [Fact]
    public void Every_option_stands_in_that_table() => Assert.Equal(
        typeof(LlmOptions).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name)
            .Except([nameof(LlmOptions.Voice), nameof(LlmOptions.AudioFormat), nameof(LlmOptions.Extra)]).Order(),
        Options.Select(option => option.Name).Distinct().Order());

    private static LlmRequest Request(string provider, LlmOptions options) => new()
    {
        Provider = provider,
        Model = "m",
        Messages = [Message.User("Hi")],
        Tools = [new ToolDefinition("find", null, """{"type":"object"}"""u8.ToArray())],
        Options = options,
    };

    private static string Body(string provider, LlmOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ProviderRegistry.BuiltIn.Find(provider).Dialect.WriteRequest(Request(provider, options), stream: false, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
