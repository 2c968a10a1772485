using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mirascope.Gen.Tests;

/// <summary>One place where a file names something: what it sees, and through which door.</summary>
/// <param name="Place">The file and line.</param>
/// <param name="From">The room of the file.</param>
/// <param name="To">The room where the thing is declared; null where that is another assembly.</param>
/// <param name="Symbol">The thing.</param>
internal sealed record Sight(string Place, string From, string? To, ISymbol Symbol)
{
    /// <summary>The namespace of the thing.</summary>
    public string Namespace => Symbol.ContainingNamespace?.ToDisplayString() ?? "";

    /// <summary>Everything a file names.</summary>
    public static IEnumerable<Sight> Of(House house, SyntaxTree file)
    {
        var model = house.Compilation.GetSemanticModel(file);
        foreach (var node in file.GetRoot().DescendantNodes())
        {
            var symbol = node switch
            {
                SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol,
                BaseObjectCreationExpressionSyntax creation => model.GetSymbolInfo(creation).Symbol,
                ElementAccessExpressionSyntax access => model.GetSymbolInfo(access).Symbol,
                _ => null,
            };
            if (symbol is not (null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol or ILabelSymbol))
            {
                var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return new Sight($"{house.NameOf(file)}:{line}", house.RoomOf(file), RoomOf(house, symbol), symbol);
            }
        }
    }

    private static string? RoomOf(House house, ISymbol symbol)
    {
        var declaration = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()
            ?? symbol.ContainingType?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault();
        return declaration is null ? null : house.RoomOf(declaration.SyntaxTree);
    }
}
