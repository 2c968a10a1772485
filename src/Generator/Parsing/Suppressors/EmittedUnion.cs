using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing.Suppressors;

/// <summary>Knows the unions of tools that this generator has written, in this compilation or in another.</summary>
internal static class EmittedUnion
{
    public static bool Is(INamedTypeSymbol type) =>
        type is { IsAbstract: true, IsRecord: true, BaseType: { } parent }
        && TypeNames.Is(parent, KnownNames.Namespace, "TypedToolCall")
        && IsEmitted(type);

    /// <summary>The cases, the invalid one included.</summary>
    public static IEnumerable<INamedTypeSymbol> CasesOf(INamedTypeSymbol union)
    {
        foreach (var member in union.GetTypeMembers())
        {
            if (SymbolEqualityComparer.Default.Equals(member.BaseType, union))
            {
                yield return member;
            }
        }
    }

    private static bool IsEmitted(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: KnownNames.Namespace }, _] })
            {
                return true;
            }
        }

        return false;
    }
}
