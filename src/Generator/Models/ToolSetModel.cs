namespace Mirascope.Gen.Generator.Models;

/// <summary>The tools of a call.</summary>
internal sealed record ToolSetModel
{
    /// <summary>The name of the emitted union, such as <c>PagesTool</c>.</summary>
    public required string UnionName { get; init; }
}
