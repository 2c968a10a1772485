using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>Decides which types have a text form.</summary>
internal static class TextForms
{
    public static TextForm Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Of(nullable.TypeArguments[0]);
        }

        return type switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_Boolean } => TextForm.Text,
            { TypeKind: TypeKind.Enum } => TextForm.Formattable,
            { TypeKind: TypeKind.Error } => TextForm.Text,
            _ when PartKinds.IsContent(type) => TextForm.Part,
            { TypeKind: TypeKind.Dynamic or TypeKind.Array or TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer } => TextForm.None,
            { IsTupleType: true } => TextForm.None,
            { IsRefLikeType: true } => Overrides(type) ? TextForm.Span : TextForm.None,
            _ when IsFormattable(type) => TextForm.Formattable,
            ITypeParameterSymbol parameter => OfConstraints(parameter),
            _ when TypeNames.Is(type, KnownNames.Namespace, "Message") => TextForm.None,
            _ => Overrides(type) ? TextForm.Text : TextForm.None,
        };
    }

    private static TextForm OfConstraints(ITypeParameterSymbol parameter)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (Of(constraint) is not TextForm.None and var form)
            {
                return form;
            }
        }

        return TextForm.None;
    }

    private static bool IsFormattable(ITypeSymbol type)
    {
        if (TypeNames.Is(type, "System", "IFormattable"))
        {
            return true;
        }

        foreach (var each in type.AllInterfaces)
        {
            if (TypeNames.Is(each, "System", "IFormattable"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a <c>ToString</c> that somebody wrote takes effect. A record's own is for debuggers, and in the current culture.</summary>
    private static bool Overrides(ITypeSymbol type)
    {
        for (var each = type; each is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; each = each.BaseType)
        {
            foreach (var member in each.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { IsOverride: true, Parameters.Length: 0 })
                {
                    return !member.IsImplicitlyDeclared && !IsCompilerGenerated(member);
                }
            }
        }

        return false;
    }

    private static bool IsCompilerGenerated(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
