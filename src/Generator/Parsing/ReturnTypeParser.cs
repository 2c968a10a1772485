using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>
/// Reads what a return type asks for. Types that we emit do not exist while the generator runs: they are recognised as
/// unknown types of the right name.
/// </summary>
internal static class ReturnTypeParser
{
    private const string Tasks = "System.Threading.Tasks";

    private static readonly ReturnType Unsupported = new(null, false, null, false);
    private static readonly ReturnType Unresolved = new(null, false, null, true);

    public static ReturnType Parse(IMethodSymbol method, MethodDeclarationSyntax syntax, string emittedName)
    {
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return Unsupported;
        }

        if (method.ReturnType is not INamedTypeSymbol type || type.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return Unsupported;
        }

        if (type.TypeKind == TypeKind.Error)
        {
            return IsEmitted(type, method, emittedName + "Stream")
                ? new ReturnType(ReturnKind.TypedStream, false, new EmittedTypeModel(emittedName + "Stream", IsStream: true), false)
                : Unresolved;
        }

        if (TypeNames.Is(type, KnownNames.Namespace, "LlmStream"))
        {
            return new ReturnType(ReturnKind.Stream, false, null, false);
        }

        if (TypeNames.Is(type, "System.Collections.Generic", "IAsyncEnumerable", 1))
        {
            return type.TypeArguments[0] switch
            {
                { SpecialType: SpecialType.System_String } => new ReturnType(TextStreamKind(method, syntax), false, null, false),
                { TypeKind: TypeKind.Error } => Unresolved,
                _ => Unsupported,
            };
        }

        var isValueTask = TypeNames.Is(type, Tasks, "ValueTask", 1);
        return isValueTask || TypeNames.Is(type, Tasks, "Task", 1)
            ? ParseResult(type.TypeArguments[0], method, emittedName, isValueTask)
            : Unsupported;
    }

    private static ReturnType ParseResult(ITypeSymbol result, IMethodSymbol method, string emittedName, bool isValueTask)
    {
        // A task's result is invariant: Task<string?> would be a promise of null that no call keeps.
        if (result.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return result.TypeKind == TypeKind.Error ? Unresolved : Unsupported;
        }

        if (result.SpecialType == SpecialType.System_String)
        {
            return new ReturnType(ReturnKind.Text, isValueTask, null, false);
        }

        if (result.TypeKind == TypeKind.Error)
        {
            return IsEmitted(result, method, emittedName + "Response")
                ? new ReturnType(ReturnKind.TypedResponse, isValueTask, new EmittedTypeModel(emittedName + "Response", IsStream: false), false)
                : Unresolved;
        }

        return TypeNames.Is(result, KnownNames.Namespace, "CallResponse")
            ? new ReturnType(ReturnKind.Response, isValueTask, null, false)
            : Unsupported;
    }

    private static bool IsEmitted(ITypeSymbol type, IMethodSymbol method, string name) =>
        type.Name == name
        && type is INamedTypeSymbol { Arity: 0 }
        && (type.ContainingType is null || SymbolEqualityComparer.Default.Equals(type.ContainingType.OriginalDefinition, method.ContainingType));

    // An iterator has neither references nor spans as parameters, and does not await in unsafe code.
    private static ReturnKind TextStreamKind(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (CancellationTokens.Find(method) is null || syntax.Modifiers.Any(SyntaxKind.UnsafeKeyword))
        {
            return ReturnKind.TextStreamWithoutIterator;
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType || ConstraintParser.MayBeRefStruct(syntax, parameter.Type))
            {
                return ReturnKind.TextStreamWithoutIterator;
            }
        }

        return ReturnKind.TextStream;
    }
}
