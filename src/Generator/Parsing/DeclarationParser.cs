using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Checks what C# itself asks of a method whose other part we write.</summary>
internal static class DeclarationParser
{
    public static Emission Check(CallContext call)
    {
        var emission = CheckSurroundings(call);
        if (emission != Emission.Nothing)
        {
            emission = CheckPartial(call);
        }

        CheckLanguage(call);
        CheckParameters(call);
        return emission;
    }

    /// <summary>
    /// Whether this is the declaration that counts. A method declared twice, or marked on both of its parts, comes by more
    /// than once, and two files of one name would remove all.
    /// </summary>
    public static bool IsFirstOfItsSignature(IMethodSymbol method)
    {
        var namesakes = method.ContainingType.GetMembers(method.Name);
        if (namesakes.Length == 1)
        {
            return SymbolEqualityComparer.Default.Equals(namesakes[0], method);
        }

        var signature = HintNames.Signature(method);
        foreach (var member in namesakes)
        {
            if (member is IMethodSymbol other && HintNames.Signature(other) == signature)
            {
                return SymbolEqualityComparer.Default.Equals(other, method);
            }
        }

        return false;
    }

    private static Emission CheckSurroundings(CallContext call)
    {
        for (var type = call.Type; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                call.Report(Descriptors.FileLocalType, call.Syntax.Identifier, type.Name, call.DisplayName);
                return Emission.Nothing;
            }
        }

        if (ContainingTypes.FirstNotPartial(call.Syntax) is { } notPartial)
        {
            call.Report(Descriptors.ContainingTypeNotPartial, notPartial.Identifier, notPartial.Identifier.ValueText, call.DisplayName);
            return Emission.Nothing;
        }

        return Emission.Everything;
    }

    private static Emission CheckPartial(CallContext call)
    {
        if (call.Syntax.Body is not null || call.Syntax.ExpressionBody is not null || call.Method.PartialImplementationPart is not null)
        {
            call.Report(Descriptors.AlreadyImplemented, call.Syntax.Identifier, call.DisplayName);
            return call.Method.PartialDefinitionPart is null ? Emission.Types : Emission.Nothing;
        }

        if (!call.Syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            call.Report(Descriptors.NotPartial, call.Syntax.Identifier, call.DisplayName);
            return Emission.Types;
        }

        return Emission.Everything;
    }

    private static void CheckLanguage(CallContext call)
    {
        if (call.Syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 } options)
        {
            call.Report(Descriptors.LanguageTooOld, call.Syntax.Identifier, call.DisplayName, options.LanguageVersion.ToDisplayString());
        }
    }

    private static void CheckParameters(CallContext call)
    {
        foreach (var parameter in call.Method.Parameters)
        {
            var what = parameter switch
            {
                { RefKind: RefKind.Ref } => "a ref parameter",
                { RefKind: RefKind.Out } => "an out parameter",
                { Type.TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "a pointer",
                _ => null,
            };

            if (what is not null && parameter.DeclaringSyntaxReferences.Length > 0)
            {
                call.Report(
                    Descriptors.UnsupportedParameter,
                    parameter.DeclaringSyntaxReferences[0].GetSyntax(call.CancellationToken),
                    parameter.Name,
                    what);
            }
        }

        if (CancellationTokens.Find(call.Method) is null)
        {
            call.Report(Descriptors.NoCancellationToken, call.Syntax.Identifier, call.DisplayName);
        }
    }
}
