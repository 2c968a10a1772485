using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Repeats a generic call's constraints: both parts of a partial method must have the same.</summary>
internal static class ConstraintParser
{
    // Younger than the compiler that this generator is built against, so only the text tells of it.
    private const string AllowsRefStruct = "allows ref struct";

    public static EquatableArray<string> Parse(CallContext call)
    {
        var clauses = new List<string>();
        foreach (var parameter in call.Method.TypeParameters)
        {
            var constraints = Constraints(parameter, ClauseOf(call.Syntax, parameter.Name));
            if (constraints.Count > 0)
            {
                clauses.Add("where " + TypeNames.Escape(parameter.Name) + " : " + string.Join(", ", constraints));
            }
        }

        return clauses.ToEquatableArray();
    }

    /// <summary>Whether a type is a parameter of this method that admits ref structs.</summary>
    public static bool MayBeRefStruct(MethodDeclarationSyntax method, ITypeSymbol type) =>
        type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } && Says(ClauseOf(method, type.Name), AllowsRefStruct);

    private static List<string> Constraints(ITypeParameterSymbol parameter, TypeParameterConstraintClauseSyntax? clause)
    {
        var constraints = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }
        else if (Says(clause, "default"))
        {
            constraints.Add("default");
        }

        foreach (var type in parameter.ConstraintTypes)
        {
            constraints.Add(TypeNames.InCode(type));
        }

        if (parameter.HasConstructorConstraint)
        {
            constraints.Add("new()");
        }

        if (Says(clause, AllowsRefStruct))
        {
            constraints.Add(AllowsRefStruct);
        }

        return constraints;
    }

    private static TypeParameterConstraintClauseSyntax? ClauseOf(MethodDeclarationSyntax method, string parameter)
    {
        foreach (var clause in method.ConstraintClauses)
        {
            if (clause.Name.Identifier.ValueText == parameter)
            {
                return clause;
            }
        }

        return null;
    }

    private static bool Says(TypeParameterConstraintClauseSyntax? clause, string constraint)
    {
        if (clause is not null)
        {
            foreach (var each in clause.Constraints)
            {
                if (each.ToString() == constraint)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
