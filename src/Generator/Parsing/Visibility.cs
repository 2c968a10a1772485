using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>From where a call can be seen, the types around it taken into account.</summary>
internal static class Visibility
{
    public static TypeAccess Of(IMethodSymbol method)
    {
        var access = TypeAccess.Public;
        for (ISymbol? symbol = method; symbol is not null; symbol = symbol.ContainingType)
        {
            var own = symbol.DeclaredAccessibility switch
            {
                Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => TypeAccess.Public,
                Accessibility.Internal or Accessibility.ProtectedAndInternal => TypeAccess.Internal,
                _ => TypeAccess.Private,
            };
            access = own < access ? own : access;
        }

        return access;
    }
}
