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
}
