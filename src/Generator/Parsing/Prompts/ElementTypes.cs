using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>Finds what a list is a list of.</summary>
internal static class ElementTypes
{
    /// <summary>The element type of a sequence or a span; null where the type is neither. A string counts as text.</summary>
    public static ITypeSymbol? Of(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (Sequence(type) is { } element)
        {
            return element;
        }

        foreach (var each in type.AllInterfaces)
        {
            if (Sequence(each) is { } inherited)
            {
                return inherited;
            }
        }

        return null;
    }

    // A type parameter's interfaces are those of its constraints.
    private static ITypeSymbol? Sequence(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        INamedTypeSymbol span when TypeNames.Is(span, "System", "ReadOnlySpan", 1) || TypeNames.Is(span, "System", "Span", 1) => span.TypeArguments[0],
        _ => null,
    };
}
