namespace Mirascope.Gen;

/// <summary>All that is asked of a model in one call. Immutable; copy it with <c>with</c>.</summary>
public sealed record LlmRequest
{
    /// <summary>Who answers: a constant of <see cref="Mirascope.Gen.Provider"/> or a registered name.</summary>
    public required string Provider { get; init; }

    /// <summary>The model's id as the provider spells it.</summary>
    public required string Model { get; init; }

    /// <summary>The conversation so far.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>The tools the model may call.</summary>
    public IReadOnlyList<ToolDefinition> Tools { get; init; } = [];

    /// <summary>Whether it must; null leaves it to the provider.</summary>
    public ToolChoice? ToolChoice { get; init; }

    /// <summary>How it shall answer.</summary>
    public LlmOptions Options { get; init; } = LlmOptions.Default;

    /// <summary>The form its text must have; null for free text.</summary>
    public OutputFormat? Output { get; init; }

    /// <summary>
    /// The models by which the call is priced where the client's <see cref="LlmClientOptions.Models"/> have no lines of their own about it; null for
    /// the client's alone. Declared calls have those of their project's <c>*.llm-catalog.txt</c> files here. Never sent.
    /// </summary>
    public ModelCatalog? Models { get; init; }

    /// <summary>
    /// What this call, and the streams that resume it, may cost together; null for no limit of its own. Those of
    /// <see cref="LlmBudget.Use"/> and of the client hold beside it. Never sent.
    /// </summary>
    public LlmBudget? Budget { get; init; }

    /// <summary>
    /// How many input tokens the request has, roughly and without asking anybody: a token for four characters of ASCII, three for four
    /// others, four for a message, twelve for a tool beside its texts and schema, a thousand for an image; sound and documents by their
    /// bytes. Text is off by up to a third in common languages and more in rare ones; images, sound and documents may be off by several
    /// times.
    /// </summary>
    public long EstimateTokens() => TokenEstimate.Roughly(this);
}
