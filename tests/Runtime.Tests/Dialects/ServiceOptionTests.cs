using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Providers;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>How a call shall be served, for whom, what it is called and what the answer consists of, in each provider's words.</summary>
public sealed class ServiceOptionTests
{
    public static TheoryData<string, LlmOptions, string> Words => new()
    {
        { "openai:chat", Service(ServiceTier.Standard), """{"service_tier":"default","safety_identifier":"u","metadata":{"a":"b\"c"},"prompt_cache_key":"k"}""" },
        { "openai:responses", Service(ServiceTier.Priority), """{"service_tier":"priority","safety_identifier":"u","metadata":{"a":"b\"c"},"prompt_cache_key":"k"}""" },
        { "anthropic", Service(ServiceTier.Standard), """{"service_tier":"standard_only","metadata":{"user_id":"u"}}""" },
        { "google", Service(ServiceTier.Flex), """{"serviceTier":"flex"}""" },
        { "google", Service(ServiceTier.Auto), "{}" },
        { "groq", Service(ServiceTier.Priority), """{"service_tier":"performance","user":"u"}""" },
        { "groq", Service("own-word"), """{"service_tier":"own-word","user":"u"}""" },
        { "xai", Service(ServiceTier.Flex), """{"user":"u"}""" },
        { "openrouter", Service(ServiceTier.Flex), """{"service_tier":"flex","user":"u","metadata":{"a":"b\"c"},"prompt_cache_key":"k"}""" },
        { "deepseek", Service(ServiceTier.Flex), "{}" },
        { "openai:chat", new LlmOptions { Logprobs = true }, """{"logprobs":true}""" },
        { "openai:chat", new LlmOptions { TopLogprobs = 0 }, """{"logprobs":true,"top_logprobs":0}""" },
        { "openai:responses", new LlmOptions { Logprobs = true }, """{"include":["message.output_text.logprobs"]}""" },
        { "openai:responses", new LlmOptions { TopLogprobs = 2, Thinking = ThinkingLevel.Low }, """{"top_logprobs":2,"reasoning":{"effort":"low","summary":"auto"},"store":false,"include":["reasoning.encrypted_content","message.output_text.logprobs"]}""" },
        { "google", new LlmOptions { TopLogprobs = 4 }, """{"generationConfig":{"responseLogprobs":true,"logprobs":4}}""" },
        { "together", new LlmOptions { TopLogprobs = 4 }, """{"logprobs":4}""" },
        { "together", new LlmOptions { Logprobs = true }, """{"logprobs":1}""" },
        { "openai:chat", Spoken(null), """{"modalities":["text","audio"],"audio":{"voice":"v","format":"wav"}}""" },
        { "openai:chat", Spoken("mp3"), """{"modalities":["text","audio"],"audio":{"voice":"v","format":"mp3"}}""" },
        { "openrouter", new LlmOptions { Modalities = OutputModalities.Image | OutputModalities.Text }, """{"modalities":["text","image"]}""" },
        { "google", new LlmOptions { Modalities = OutputModalities.Image | OutputModalities.Text }, """{"generationConfig":{"responseModalities":["TEXT","IMAGE"]}}""" },
        { "google", Spoken(null), """{"generationConfig":{"responseModalities":["AUDIO"],"speechConfig":{"voiceConfig":{"prebuiltVoiceConfig":{"voiceName":"v"}}}}}""" },
        { "anthropic", new LlmOptions { Modalities = OutputModalities.Text }, "{}" },
    };

    [Theory]
    [MemberData(nameof(Words), DisableDiscoveryEnumeration = true)]
    public void The_body_has_these_members_more(string provider, LlmOptions options, string members)
    {
        var body = Body(provider, options, stream: false);
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            Assert.True(body.Remove(name, out var written), $"There is no '{name}'.");
            Assert.True(JsonNode.DeepEquals(value, written), $"'{name}' is {written?.ToJsonString()}.");
        }

        Assert.Equal(Body(provider, LlmOptions.Default, stream: false).Select(member => member.Key), body.Select(member => member.Key));
    }

    [Fact]
    public void Sounds_that_stream_have_the_one_format_that_can() =>
        Assert.Equal("pcm16", (string?)Body("openai", Spoken(null), stream: true)["audio"]!["format"]);

    [Fact]
    public void A_spoken_answer_needs_a_voice_where_the_provider_has_no_default() => Assert.Contains(
        "Voice", Assert.Throws<LlmConfigurationException>(() => Body("openai", new LlmOptions { Modalities = OutputModalities.Audio }, stream: false)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("anthropic", ServiceTier.Flex, "ServiceTier (flex)")]
    [InlineData("xai", ServiceTier.Auto, "ServiceTier (auto)")]
    public void A_tier_without_a_word_is_named_with_itself(string provider, string tier, string named) => Assert.Equal(
        [named], ProviderRegistry.BuiltIn.Find(provider).Dialect.UnsupportedOptions(Request(new LlmOptions { ServiceTier = tier })));

    private static LlmOptions Service(string tier) => new()
    {
        ServiceTier = tier,
        UserId = "u",
        Metadata = new Dictionary<string, string> { ["a"] = "b\"c" },
        PromptCacheKey = "k",
    };

    private static LlmOptions Spoken(string? format) => new() { Modalities = OutputModalities.Audio, Voice = "v", AudioFormat = format };

    private static LlmRequest Request(LlmOptions options) => new() { Provider = "p", Model = "m", Messages = [Message.User("Hi")], Options = options };

    private static JsonObject Body(string provider, LlmOptions options, bool stream)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ProviderRegistry.BuiltIn.Find(provider).Dialect.WriteRequest(Request(options), stream, writer);
        }

        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan))!.AsObject();
    }
}
