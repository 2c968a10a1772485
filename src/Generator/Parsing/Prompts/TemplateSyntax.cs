using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>One section of a template, before any name in it is looked up. All positions count in the template's text.</summary>
/// <param name="Role"><c>SYSTEM</c>, <c>USER</c>, <c>ASSISTANT</c> or <c>MESSAGES</c>.</param>
/// <param name="Start">Where its header stands; 0 if it has none.</param>
/// <param name="Length">The header's length.</param>
/// <param name="Pieces">Its content in order.</param>
internal sealed record TemplateSection(string Role, int Start, int Length, List<TemplatePiece> Pieces);

/// <summary>Text or a hole.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">How long it is there, braces included.</param>
internal abstract record TemplatePiece(int Start, int Length);

/// <summary>Text, braces unescaped.</summary>
internal sealed record TemplateText(int Start, int Length, string Text) : TemplatePiece(Start, Length);

/// <summary>A hole, well formed.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">How long it is there, braces included.</param>
/// <param name="Path">The parameter and the members after it.</param>
/// <param name="Format">What stands after the colon; null without one.</param>
internal sealed record TemplateHole(int Start, int Length, List<TemplateName> Path, string? Format) : TemplatePiece(Start, Length);

/// <summary>A name in a hole.</summary>
internal sealed record TemplateName(int Start, int Length, string Name);

/// <summary>What is wrong in a template, and where.</summary>
internal sealed record TemplateError(DiagnosticDescriptor Descriptor, int Start, int Length, params string[] Arguments);
