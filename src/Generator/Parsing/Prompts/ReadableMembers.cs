using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>The instance properties and fields of a type that a call may read.</summary>
internal static class ReadableMembers
{
    public static ISymbol? Find(CallContext call, ITypeSymbol owner, string name)
    {
        foreach (var type in Lineage(owner))
        {
            foreach (var member in type.GetMembers(name))
            {
                if (IsReadable(call, member))
                {
                    return member;
                }
            }
        }

        return null;
    }

    public static List<string> Names(CallContext call, ITypeSymbol owner)
    {
        var names = new List<string>();
        foreach (var type in Lineage(owner))
        {
            foreach (var member in type.GetMembers())
            {
                if (!member.IsImplicitlyDeclared && IsReadable(call, member))
                {
                    names.Add(member.Name);
                }
            }
        }

        return names;
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static bool IsReadable(CallContext call, ISymbol member) =>
        !member.IsStatic
        && call.Compilation.IsSymbolAccessibleWithin(member, call.Type)
        && member switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod: { } get } => call.Compilation.IsSymbolAccessibleWithin(get, call.Type),
            IFieldSymbol => true,
            _ => false,
        };

    /// <summary>The type and those it inherits from: base types, or for an interface the interfaces, or for a type parameter its constraints.</summary>
    private static IEnumerable<ITypeSymbol> Lineage(ITypeSymbol owner)
    {
        for (var type = owner; type is not null; type = type.BaseType)
        {
            yield return type;
        }

        if (owner is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                for (var type = constraint; type is not null; type = type.BaseType)
                {
                    yield return type;
                }
            }
        }

        if (owner.TypeKind is TypeKind.Interface or TypeKind.TypeParameter)
        {
            foreach (var type in owner.AllInterfaces)
            {
                yield return type;
            }
        }
    }
}
