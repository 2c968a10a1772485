using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>
/// Finds the client of an instance call: a field or property of the type, a parameter of its primary constructor, or what it
/// inherits. A member comes before a parameter, because a parameter that initialises a member must not be captured as well.
/// </summary>
internal static class ClientParser
{
    public static ClientModel? Parse(CallContext call)
    {
        if (call.Method.IsStatic)
        {
            return ClientModel.Current;
        }

        var parameters = PrimaryParameters(call, out var isPassedOn, out var hidden);
        for (var type = call.Type; type is not null; type = type.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(type, call.Type);
            if (!isOwn && parameters.Count > 0 && !isPassedOn)
            {
                break;
            }

            if (TryFindMember(call, type, out var member))
            {
                return member;
            }
        }

        foreach (var type in call.Type.AllInterfaces)
        {
            if (call.Type.TypeKind == TypeKind.Interface && TryFindMember(call, type, out var member))
            {
                return member;
            }
        }

        if (parameters.Count == 1)
        {
            return new ClientModel(TypeNames.Escape(parameters[0].Name), IsNullable(((IParameterSymbol)parameters[0]).Type));
        }

        if (parameters.Count > 1)
        {
            ReportSeveral(call, call.Type, parameters);
        }
        else
        {
            call.Report(Descriptors.NoClient, call.Syntax.Identifier, call.DisplayName, WhyNone(call, hidden));
        }

        return null;
    }

    private static string WhyNone(CallContext call, string? hidden) => hidden is null
        ? $"'{call.Type.Name}' has no LlmClient; take one in the primary constructor, keep one in a field or property, or make the call static"
        : $"its parameter '{hidden}' hides the LlmClient of '{call.Type.Name}'; give the parameter another name";

    /// <summary>Takes the one field, else the one property, of a type; reports where there are several.</summary>
    private static bool TryFindMember(CallContext call, INamedTypeSymbol type, out ClientModel? client)
    {
        var fields = new List<ISymbol>();
        var properties = new List<ISymbol>();
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic || !call.Compilation.IsSymbolAccessibleWithin(member, call.Type))
            {
                continue;
            }

            if (member is IFieldSymbol { AssociatedSymbol: null, IsImplicitlyDeclared: false } field && IsClient(field.Type))
            {
                fields.Add(field);
            }
            else if (member is IPropertySymbol { IsIndexer: false, GetMethod: { } get } property
                && IsClient(property.Type)
                && call.Compilation.IsSymbolAccessibleWithin(get, call.Type))
            {
                properties.Add(property);
            }
        }

        var candidates = fields.Count > 0 ? fields : properties;
        client = candidates.Count == 1 ? Model(candidates[0]) : null;
        if (candidates.Count > 1)
        {
            ReportSeveral(call, type, candidates);
        }

        return candidates.Count > 0;
    }

    private static void ReportSeveral(CallContext call, INamedTypeSymbol type, List<ISymbol> candidates) => call.Report(
        Descriptors.SeveralClients,
        call.Syntax.Identifier,
        call.DisplayName,
        type.Name,
        string.Join(", ", candidates.ConvertAll(static candidate => "'" + candidate.Name + "'")));

    private static ClientModel Model(ISymbol member) => new(
        "this." + TypeNames.Escape(member.Name),
        IsNullable(member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type));

    /// <summary>The clients of the primary constructor, unless the call has a parameter of that name itself, which is then the hidden one.</summary>
    private static List<ISymbol> PrimaryParameters(CallContext call, out bool isPassedOn, out string? hidden)
    {
        var parameters = new List<ISymbol>();
        (isPassedOn, hidden) = (false, null);
        foreach (var constructor in call.Type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Length == 0
                || constructor.DeclaringSyntaxReferences[0].GetSyntax(call.CancellationToken) is not TypeDeclarationSyntax type)
            {
                continue;
            }

            foreach (var parameter in constructor.Parameters)
            {
                if (!IsClient(parameter.Type) || parameter.RefKind != RefKind.None)
                {
                    continue;
                }

                if (IsHidden(call.Method, parameter.Name))
                {
                    hidden = parameter.Name;
                }
                else
                {
                    parameters.Add(parameter);
                    isPassedOn |= IsPassedToBase(type, parameter.Name);
                }
            }
        }

        return parameters;
    }

    private static bool IsPassedToBase(TypeDeclarationSyntax type, string parameter)
    {
        if (type.BaseList is { Types: [PrimaryConstructorBaseTypeSyntax { ArgumentList: { } arguments }, ..] })
        {
            foreach (var argument in arguments.Arguments)
            {
                if (argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == parameter)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsHidden(IMethodSymbol method, string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClient(ITypeSymbol type) => TypeNames.Is(type, KnownNames.Namespace, "LlmClient");

    private static bool IsNullable(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;
}
