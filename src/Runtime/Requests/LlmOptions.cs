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

    /// <summary>These options with every setting that <paramref name="over"/> makes replacing the one here.</summary>
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
    };
}
