namespace Mirascope.Gen.Generator.Models;

/// <summary>What a tool gives back.</summary>
/// <param name="Kind">How it becomes an output.</param>
/// <param name="IsAwaited">Whether the method returns a task of it.</param>
/// <param name="TypeName">The type, without its task; empty for nothing.</param>
/// <param name="Shape">How a value is written; null where nothing is.</param>
internal sealed record ToolResultModel(ToolResultKind Kind, bool IsAwaited, string TypeName, ShapeModel? Shape);
