using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>What the runtime and people call a rate.</summary>
internal static class RateNames
{
    /// <summary>The properties of <c>ModelRates</c>, by <see cref="CatalogRate"/>.</summary>
    public static readonly string[] Properties =
    [
        "Input", "Output", "CacheRead", "CacheWrite", "CacheWriteOneHour", "AudioInput", "AudioOutput", "AudioCacheRead", "ImageInput",
        "ImageOutput", "Reasoning", "WebSearch", "Request",
    ];

    /// <summary>The properties of <c>ModelRates</c>, by the place of the word in <see cref="CatalogWords.Services"/>.</summary>
    public static readonly string[] Services = ["Batch", "Flex", "Priority", "Fast"];

    /// <summary>What documentation calls a rate, by <see cref="CatalogRate"/>.</summary>
    public static readonly string[] Labels =
    [
        "input", "output", "cache read", "cache write", "cache write for an hour", "audio input", "audio output", "cached audio", "image input",
        "image output", "reasoning", "a web search", "a request",
    ];
}
