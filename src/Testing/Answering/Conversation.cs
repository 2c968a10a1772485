using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>What a request asks for, whatever its dialect: all that the answer follows from.</summary>
internal sealed record Conversation
{
    public required string Model { get; init; }

    public required bool IsStreamed { get; init; }

    /// <summary>What the user said last.</summary>
    public required string Prompt { get; init; }

    /// <summary>What the input counts by <see cref="TokenRule"/>.</summary>
    public required long InputTokens { get; init; }

    public IReadOnlyList<OfferedTool> Tools { get; init; } = [];

    public ToolDemand Demand { get; init; } = ToolDemand.Auto;

    /// <summary>What tools have answered since the user spoke last.</summary>
    public IReadOnlyList<ToolReport> Reports { get; init; } = [];

    /// <summary>The schema the text must follow; null for none.</summary>
    public JsonElement? OutputSchema { get; init; }

    /// <summary>Whether the text must be JSON of no particular schema.</summary>
    public bool WantsJson { get; init; }

    public bool WantsThought { get; init; }

    public long MaxTokens { get; init; } = long.MaxValue;

    public IReadOnlyList<string> Stops { get; init; } = [];
}
