using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>Gathers the diagnostics of one parse. The same diagnostic at the same place counts once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticInfo> _diagnostics = new();

    /// <summary>The id of the first error; null where there is none. A call with an error gets a body that throws.</summary>
    public string? FirstError { get; private set; }

    public bool HasErrors => FirstError is not null;

    public int Count => _diagnostics.Count;

    public void Add(DiagnosticDescriptor descriptor, SyntaxNode where, params string[] arguments) =>
        Add(descriptor, where.SyntaxTree, where.Span, arguments);

    public void Add(DiagnosticDescriptor descriptor, SyntaxToken where, params string[] arguments) =>
        Add(descriptor, where.SyntaxTree, where.Span, arguments);

    public void Add(DiagnosticDescriptor descriptor, Location where, params string[] arguments) =>
        Add(descriptor, where.SourceTree, where.SourceSpan, arguments);

    public void Add(DiagnosticDescriptor descriptor, SyntaxTree? tree, TextSpan span, params string[] arguments)
    {
        var diagnostic = new DiagnosticInfo(descriptor, tree, span, new EquatableArray<string>(new List<string>(arguments)));
        if (_diagnostics.Contains(diagnostic))
        {
            return;
        }

        _diagnostics.Add(diagnostic);
        if (diagnostic.IsError)
        {
            FirstError ??= descriptor.Id;
        }
    }

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _diagnostics.ToEquatableArray();
}
