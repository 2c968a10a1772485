using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Makes the model of a call's signature. Both parts of a partial method must agree in nearly everything.</summary>
internal static class MethodParser
{
    public static MethodModel Parse(CallContext call, ReturnKind? returns)
    {
        var method = call.Method;
        return new MethodModel
        {
            Modifiers = Modifiers(call),
            Accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility),
            ReturnType = RefPrefix(method) + TypeNames.InCode(method.ReturnType),
            Name = TypeNames.Escape(method.Name) + TypeParameters(method),
            Parameters = Parameters(method, returns),
            Constraints = ConstraintParser.Parse(call),
        };
    }

    private static string Modifiers(CallContext call)
    {
        var text = new StringBuilder();
        foreach (var modifier in call.Syntax.Modifiers)
        {
            // The last three are errors on a defining part; repeated, they would make more of them.
            if (modifier.Kind() is not (SyntaxKind.PartialKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword))
            {
                text.Append(text.Length > 0 ? " " : "").Append(modifier.Text);
            }
        }

        return text.ToString();
    }

    private static string RefPrefix(IMethodSymbol method) => method switch
    {
        { ReturnsByRef: true } => "ref ",
        { ReturnsByRefReadonly: true } => "ref readonly ",
        _ => "",
    };

    private static string TypeParameters(IMethodSymbol method)
    {
        if (method.TypeParameters.Length == 0)
        {
            return "";
        }

        var text = new StringBuilder("<");
        foreach (var parameter in method.TypeParameters)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(TypeNames.Escape(parameter.Name));
        }

        return text.Append('>').ToString();
    }

    private static EquatableArray<ParameterModel> Parameters(IMethodSymbol method, ReturnKind? returns)
    {
        var parameters = new List<ParameterModel>(method.Parameters.Length);
        var token = CancellationTokens.Find(method);
        foreach (var parameter in method.Parameters)
        {
            parameters.Add(new ParameterModel(
                Modifiers(method, parameter),
                TypeNames.InCode(parameter.Type),
                TypeNames.Escape(parameter.Name),
                returns == ReturnKind.TextStream
                    && SymbolEqualityComparer.Default.Equals(parameter, token)
                    && !CancellationTokens.IsMarked(parameter)));
        }

        return parameters.ToEquatableArray();
    }

    private static string Modifiers(IMethodSymbol method, IParameterSymbol parameter)
    {
        var text = new StringBuilder();
        text.Append(method.IsExtensionMethod && parameter.Ordinal == 0 ? "this " : "");
        text.Append(parameter.ScopedKind != ScopedKind.None && !parameter.IsParams && IsScopedWritten(parameter) ? "scoped " : "");
        text.Append(parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        });
        return text.Append(parameter.IsParams ? "params " : "").ToString();
    }

    // An out parameter is scoped without saying so.
    private static bool IsScopedWritten(IParameterSymbol parameter) => parameter.RefKind != RefKind.Out;
}
