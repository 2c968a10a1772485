using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>A call's cancellation token.</summary>
internal static class CancellationTokens
{
    /// <summary>The parameter that brings it; null where there is none.</summary>
    public static IParameterSymbol? Find(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (IsToken(parameter.Type))
            {
                return parameter;
            }
        }

        return null;
    }

    public static bool IsToken(ITypeSymbol type) => TypeNames.Is(type, "System.Threading", "CancellationToken");

    /// <summary>Whether the user's own part carries <c>[EnumeratorCancellation]</c>; a second one would be an error.</summary>
    public static bool IsMarked(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "EnumeratorCancellationAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
