namespace Mirascope.Gen;

/// <summary>
/// Marks a partial method as a call to a language model. The source generator writes its body and, where the return
/// type asks for them, the typed stream, the typed response and the union of its tools.
/// </summary>
/// <remarks>
/// The return type chooses what the call does: <c>XStream</c> or <c>Task&lt;XResponse&gt;</c>, which are emitted and named after the
/// method without <c>Async</c>, <see cref="LlmStream"/>, <c>IAsyncEnumerable&lt;string&gt;</c>, <c>Task&lt;string&gt;</c>,
/// <c>ValueTask&lt;string&gt;</c> or <c>Task&lt;CallResponse&gt;</c>. An option that is not written here is left to the provider.
/// </remarks>
/// <param name="provider">Who answers: a constant of <see cref="Mirascope.Gen.Provider"/>, or the name of a registered provider.</param>
/// <param name="model">The model's id as the provider spells it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LlmCallAttribute(string provider, string model) : Attribute
{
    /// <summary>Who answers.</summary>
    public string Provider { get; } = provider;

    /// <summary>The model's id as the provider spells it.</summary>
    public string Model { get; } = model;

    /// <summary>
    /// The name from which the emitted types take theirs (<c>Name = "RecommendByYear"</c> gives <c>RecommendByYearStream</c>).
    /// Default: the method's name without <c>Async</c>. Overloads need one each.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Types whose static methods marked <see cref="LlmToolAttribute"/> the model may call.</summary>
    public Type[] Tools { get; set; } = [];

    /// <summary>Whether the model must, may or must not call a tool: <c>auto</c>, <c>none</c>, <c>required</c> or a tool's name.</summary>
    public string? ToolChoice { get; set; }

    /// <summary>Whether the model may call several tools in one answer.</summary>
    public bool ParallelToolCalls { get; set; }

    /// <summary>
    /// The most tokens the answer may have, thinking included. Anthropic asks for a limit: where none is written, it is 4096 and
    /// what the level of <see cref="Thinking"/> adds.
    /// </summary>
    public int MaxTokens { get; set; }

    /// <summary>Sampling temperature; 0 is the most deterministic. The upper limit is the provider's (1 or 2).</summary>
    public double Temperature { get; set; }

    /// <summary>Nucleus sampling: the share of probability mass to draw from, 0 to 1.</summary>
    public double TopP { get; set; }

    /// <summary>How many of the likeliest tokens to draw from.</summary>
    public int TopK { get; set; }

    /// <summary>A seed for repeatable sampling, where the provider offers it.</summary>
    public long Seed { get; set; }

    /// <summary>Texts at which the model stops; they are not part of the answer.</summary>
    public string[] Stop { get; set; } = [];

    /// <summary>Penalty on tokens by how often they have appeared, -2 to 2.</summary>
    public double FrequencyPenalty { get; set; }

    /// <summary>Penalty on tokens that have appeared at all, -2 to 2.</summary>
    public double PresencePenalty { get; set; }

    /// <summary>How much the model thinks before it answers.</summary>
    public ThinkingLevel Thinking { get; set; }

    /// <summary>The tier the provider shall serve the call at: a constant of <see cref="Mirascope.Gen.ServiceTier"/> or the provider's own word.</summary>
    public string? ServiceTier { get; set; }

    /// <summary>Who is behind the call where that is always the same: an opaque id. For one that changes set <see cref="LlmOptions.UserId"/> when calling.</summary>
    public string? UserId { get; set; }

    /// <summary>What calls with the same long beginning have in common, so that they meet the same prompt cache.</summary>
    public string? PromptCacheKey { get; set; }
}
