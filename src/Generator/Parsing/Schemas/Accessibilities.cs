using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>From where types can be named.</summary>
internal static class Accessibilities
{
    /// <summary>The least access of the type, its containing types and its type arguments.</summary>
    public static TypeAccess Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Of(array.ElementType);
        }

        var least = TypeAccess.Public;
        for (var current = type as INamedTypeSymbol; current is not null; current = current.ContainingType)
        {
            var access = current.DeclaredAccessibility switch
            {
                Accessibility.Public or Accessibility.NotApplicable => TypeAccess.Public,
                Accessibility.Internal or Accessibility.ProtectedOrInternal => TypeAccess.Internal,
                _ => TypeAccess.Private,
            };
            least = access < least ? access : least;
            foreach (var argument in current.TypeArguments)
            {
                var within = Of(argument);
                least = within < least ? within : least;
            }
        }

        return least;
    }
}
