using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Finds the attributes of a call on its symbol.</summary>
internal static class CallAttributes
{
    /// <summary>The <c>[LlmCall]</c> of a method; null where it has none.</summary>
    public static AttributeData? Find(IMethodSymbol method) => Find(method, "LlmCallAttribute");

    /// <summary>The <c>[Prompt]</c> of a method; null where it has none.</summary>
    public static AttributeData? FindPrompt(IMethodSymbol method) => Find(method, "PromptAttribute");

    /// <summary>Whether a call names types of tools.</summary>
    public static bool HasTools(AttributeData attribute) =>
        AttributeArguments.TryGetNamed(attribute, "Tools", out var tools)
        && tools is { Kind: TypedConstantKind.Array, IsNull: false, Values.Length: > 0 };

    private static AttributeData? Find(IMethodSymbol method, string name)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (TypeNames.Is(attribute.AttributeClass, KnownNames.Namespace, name))
            {
                return attribute;
            }
        }

        return null;
    }
}
