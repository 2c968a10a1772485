using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Checking;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>All that the parsers of one call share. Lives as long as one parse.</summary>
internal sealed class CallContext
{
    public CallContext(
        IMethodSymbol method,
        MethodDeclarationSyntax syntax,
        AttributeData attribute,
        SemanticModel semanticModel,
        CancellationToken cancellationToken)
    {
        Method = method;
        Syntax = syntax;
        Attribute = attribute;
        AttributeSyntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        Compilation = semanticModel.Compilation;
        CancellationToken = cancellationToken;
    }

    public IMethodSymbol Method { get; }

    public MethodDeclarationSyntax Syntax { get; }

    public INamedTypeSymbol Type => Method.ContainingType;

    public AttributeData Attribute { get; }

    public AttributeSyntax? AttributeSyntax { get; }

    public Compilation Compilation { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Members of parameters that the prompt names and that are pictures, sound or documents.</summary>
    public List<ModelNeed> Parts { get; } = [];

    public CancellationToken CancellationToken { get; }

    /// <summary>The call's name for people.</summary>
    public string DisplayName => Type.Name + "." + Method.Name;

    /// <summary>Where the attribute gives this argument; the whole attribute, or the method's name, where it does not.</summary>
    public SyntaxNodeOrToken WhereIs(string argument) =>
        (SyntaxNodeOrToken?)AttributeArguments.Find(AttributeSyntax, argument) ?? (SyntaxNodeOrToken?)AttributeSyntax ?? Syntax.Identifier;

    public void Report(DiagnosticDescriptor descriptor, SyntaxNodeOrToken where, params string[] arguments) =>
        Diagnostics.Add(descriptor, where.SyntaxTree, where.Span, arguments);
}
