using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>A diagnostic in a file that is no program, where no pragma could speak of it, and so a path and a span say all.</summary>
internal sealed record FileDiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, string Argument)
{
#pragma warning disable RS0030 // Banned for programs, whose pragmas it ignores; this file has none.
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), Argument);
#pragma warning restore RS0030
}
