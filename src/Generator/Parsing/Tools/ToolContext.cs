using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Parsing.Schemas;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>
/// All that the parsers of one tool share, and where its diagnostics go: to the tool where it is declared in the compilation
/// at hand, else to the place that names it. A place in a tree of another compilation would make the driver throw.
/// </summary>
internal sealed class ToolContext
{
    private readonly Location _elsewhere;
    private readonly MethodDeclarationSyntax? _syntax;

    public ToolContext(IMethodSymbol method, bool isHere, Location elsewhere, ShapeReader shapes, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        Method = method;
        Shapes = shapes;
        Diagnostics = diagnostics;
        CancellationToken = cancellationToken;
        _elsewhere = elsewhere;
        _syntax = isHere && !method.DeclaringSyntaxReferences.IsEmpty
            ? method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) as MethodDeclarationSyntax
            : null;
    }

    public IMethodSymbol Method { get; }

    public ShapeReader Shapes { get; }

    public DiagnosticBag Diagnostics { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The tool's name for people.</summary>
    public string DisplayName => Method switch
    {
        { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        { ContainingType: null } => Method.Name,
        _ => Method.ContainingType.Name + "." + Method.Name,
    };

    /// <summary>The XML of the method's documentation comment.</summary>
    public string Documentation =>
        Method.DeclaringSyntaxReferences.IsEmpty
            ? Method.GetDocumentationCommentXml(cancellationToken: CancellationToken) ?? ""
            : Parsing.Documentation.Read(Method, Method.DeclaringSyntaxReferences[0].GetSyntax(CancellationToken), CancellationToken);

    public Location Name => _syntax?.Identifier.GetLocation() ?? _elsewhere;

    public Location ReturnType => _syntax?.ReturnType.GetLocation() ?? _elsewhere;

    public Location NameOf(IParameterSymbol parameter) => SyntaxOf(parameter)?.Identifier.GetLocation() ?? _elsewhere;

    public Location TypeOf(IParameterSymbol parameter) => SyntaxOf(parameter)?.Type?.GetLocation() ?? _elsewhere;

    public Location PlaceOf(AttributeData attribute) =>
        _syntax is not null && attribute.ApplicationSyntaxReference is { } reference ? reference.GetSyntax(CancellationToken).GetLocation() : _elsewhere;

    private ParameterSyntax? SyntaxOf(IParameterSymbol parameter) =>
        _syntax is not null && parameter.Ordinal < _syntax.ParameterList.Parameters.Count ? _syntax.ParameterList.Parameters[parameter.Ordinal] : null;
}
