namespace Mirascope.Gen;

/// <summary>How a model shall answer. Null leaves a setting to the provider.</summary>
public sealed record LlmOptions
{
    /// <summary>No setting at all.</summary>
    public static LlmOptions Default { get; } = new();

    /// <summary>
    /// The most tokens the answer may have, thinking included. Null leaves it to the provider; Anthropic must be told a limit and
    /// is then told 4096, and on top of it what <see cref="Thinking"/>, or a model that thinks unasked, may think.
    /// </summary>
    public int? MaxTokens { get; init; }

    /// <summary>Sampling temperature; 0 is the most deterministic.</summary>
    public double? Temperature { get; init; }

    /// <summary>Nucleus sampling, 0 to 1.</summary>
    public double? TopP { get; init; }

    /// <summary>How many of the likeliest tokens to draw from.</summary>
    public int? TopK { get; init; }

    /// <summary>A seed for repeatable sampling.</summary>
    public long? Seed { get; init; }

    /// <summary>Texts at which the model stops.</summary>
    public IReadOnlyList<string>? Stop { get; init; }

    /// <summary>Penalty by how often a token has appeared, -2 to 2.</summary>
    public double? FrequencyPenalty { get; init; }

    /// <summary>Penalty on tokens that have appeared at all, -2 to 2.</summary>
    public double? PresencePenalty { get; init; }

    /// <summary>How much the model thinks first.</summary>
    public ThinkingLevel Thinking { get; init; }

    /// <summary>Whether the model may call several tools in one answer.</summary>
    public bool? ParallelToolCalls { get; init; }

    /// <summary>The tier the provider shall serve the call at: a constant of <see cref="Mirascope.Gen.ServiceTier"/> or the provider's own word.</summary>
    public string? ServiceTier { get; init; }

    /// <summary>
    /// Who is behind the call, so that the provider can tell one misuser from all the others. An opaque id: no name, address or
    /// number of a person belongs here.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>Texts the provider keeps with the call, by name. OpenAI's Chat takes them for stored calls only (<c>store</c> in <see cref="Extra"/>).</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>What calls with the same long beginning have in common, so that they meet the same prompt cache.</summary>
    public string? PromptCacheKey { get; init; }

    /// <summary>Whether the answer shall say how likely its tokens were (<see cref="CallResponse.Logprobs"/>).</summary>
    public bool? Logprobs { get; init; }

    /// <summary>How many of the likeliest tokens to name at each place; implies <see cref="Logprobs"/>.</summary>
    public int? TopLogprobs { get; init; }

    /// <summary>What the answer may consist of.</summary>
    public OutputModalities Modalities { get; init; }

    /// <summary>The voice of a spoken answer, as the provider names it.</summary>
    public string? Voice { get; init; }

    /// <summary>The format of a spoken answer, as the provider names it, such as <c>wav</c>; null for one that fits.</summary>
    public string? AudioFormat { get; init; }

    /// <summary>Fields of the request that only this provider knows, passed through as they are.</summary>
    public JsonFields Extra { get; init; } = JsonFields.Empty;

    /// <summary>Whether <see cref="Logprobs"/> or <see cref="TopLogprobs"/> asks for them.</summary>
    internal bool WantsLogprobs => Logprobs == true || TopLogprobs is not null;

    /// <summary>
    /// These options with every setting that <paramref name="over"/> makes replacing the one here; of <see cref="Extra"/> each
    /// field for itself.
    /// </summary>
    public LlmOptions OverlaidBy(LlmOptions? over) => over is null ? this : new LlmOptions
    {
        MaxTokens = over.MaxTokens ?? MaxTokens,
        Temperature = over.Temperature ?? Temperature,
        TopP = over.TopP ?? TopP,
        TopK = over.TopK ?? TopK,
        Seed = over.Seed ?? Seed,
        Stop = over.Stop ?? Stop,
        FrequencyPenalty = over.FrequencyPenalty ?? FrequencyPenalty,
        PresencePenalty = over.PresencePenalty ?? PresencePenalty,
        Thinking = over.Thinking == ThinkingLevel.Default ? Thinking : over.Thinking,
        ParallelToolCalls = over.ParallelToolCalls ?? ParallelToolCalls,
        ServiceTier = over.ServiceTier ?? ServiceTier,
        UserId = over.UserId ?? UserId,
        Metadata = over.Metadata ?? Metadata,
        PromptCacheKey = over.PromptCacheKey ?? PromptCacheKey,
        Logprobs = over.Logprobs ?? Logprobs,
        TopLogprobs = over.TopLogprobs ?? TopLogprobs,
        Modalities = over.Modalities == OutputModalities.Default ? Modalities : over.Modalities,
        Voice = over.Voice ?? Voice,
        AudioFormat = over.AudioFormat ?? AudioFormat,
        Extra = Extra.OverlaidBy(over.Extra),
    };
}
