using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>
/// A diagnostic on its way to the compiler. Holds the tree itself: a location rebuilt from path and span would ignore
/// <c>#pragma warning disable</c>. Lives in the diagnostics lane only; in an emitted model the tree would break caching.
/// </summary>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    SyntaxTree? Tree,
    TextSpan Span,
    EquatableArray<string> Arguments,
    DiagnosticFix? Fix = null)
{
    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic ToDiagnostic()
    {
        var arguments = new object?[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Arguments[i];
        }

        return Diagnostic.Create(Descriptor, Tree is null ? Location.None : Location.Create(Tree, Span), Fix?.ToProperties(), arguments);
    }
}
