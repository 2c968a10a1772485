namespace Mirascope.Gen.Generator.Models;

/// <summary>A stretch of a message's text.</summary>
internal abstract record PromptPiece;

/// <summary>Text that is the same in every call.</summary>
internal sealed record TextPiece(string Text) : PromptPiece;

/// <summary>A value.</summary>
/// <param name="Expression">The C# expression.</param>
/// <param name="Form">How it becomes text.</param>
/// <param name="Format">The format of a formattable value; null for none.</param>
internal sealed record HolePiece(string Expression, HoleForm Form, string? Format) : PromptPiece;
