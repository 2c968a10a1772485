namespace Mirascope.Gen.Catalog;

/// <summary>What a rate is for. The order is that of <see cref="CatalogWords.Rates"/>.</summary>
internal enum CatalogRate
{
    Input,
    Output,
    CacheRead,
    CacheWrite,
    CacheWriteOneHour,
    AudioInput,
    AudioOutput,
    AudioCacheRead,
    ImageInput,
    ImageOutput,
    Reasoning,
    WebSearch,
    Request,
}
