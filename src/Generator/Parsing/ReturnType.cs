using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>What a call's return type asks for.</summary>
/// <param name="Kind">The behaviour; null where the type is none of ours.</param>
/// <param name="IsValueTask">Whether the task is a <c>ValueTask</c>.</param>
/// <param name="Emitted">The type to emit, if any.</param>
/// <param name="IsUnresolved">Whether a type in it does not exist, which the compiler reports by itself.</param>
internal sealed record ReturnType(ReturnKind? Kind, bool IsValueTask, EmittedTypeModel? Emitted, bool IsUnresolved);
