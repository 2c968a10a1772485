namespace Mirascope.Gen.Generator.Models;

/// <summary>One parameter that the model gives.</summary>
internal sealed record ToolParameterModel
{
    /// <summary>The name in the schema, which is the parameter's own.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its property in the case.</summary>
    public required string Property { get; init; }

    /// <summary>What it means, for the model; null where nothing says so.</summary>
    public required string? Description { get; init; }

    /// <summary>Its type.</summary>
    public required ShapeModel Shape { get; init; }

    /// <summary>What its attributes ask beyond the type.</summary>
    public required LimitsModel Limits { get; init; }

    /// <summary>The value it has where the model gives none; null where the model must give one.</summary>
    public required DefaultModel? Default { get; init; }
}
