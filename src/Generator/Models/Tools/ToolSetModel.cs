namespace Mirascope.Gen.Generator.Models;

/// <summary>The tools of a call.</summary>
internal sealed record ToolSetModel
{
    /// <summary>The name of the emitted union, such as <c>PagesTool</c>.</summary>
    public required string UnionName { get; init; }

    /// <summary>The tools, in the order in which the model is told of them. Names and case names are unique.</summary>
    public required EquatableArray<ToolModel> Tools { get; init; }

    /// <summary>The objects that results hold, each once.</summary>
    public required EquatableArray<ObjectModel> Objects { get; init; }

    /// <summary>How accessible the union may be at most: as the least accessible type that it names.</summary>
    public required TypeAccess Access { get; init; }

    /// <summary>The first type that is no more accessible than <see cref="Access"/>, as a message shows it; null where all are public.</summary>
    public required string? LeastAccessible { get; init; }
}
