using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Checking;
using Mirascope.Gen.Generator.Parsing.Prompts;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Which types are content that not every model takes.</summary>
internal static class PartKinds
{
    /// <summary>What a value of the type, or a list of such, asks of a model; null where it asks nothing.</summary>
    public static NeedKind? Of(ITypeSymbol type)
    {
        type = ElementTypes.Of(type) ?? type;
        return type is not INamedTypeSymbol { Name: "ImagePart" or "AudioPart" or "DocumentPart" } || !TypeNames.Is(type, KnownNames.Namespace, type.Name) ? null
            : type.Name == "ImagePart" ? NeedKind.Images
            : type.Name == "AudioPart" ? NeedKind.Audio
            : NeedKind.Documents;
    }

    /// <summary>Whether a value is content of a user's message, or a list of such.</summary>
    public static bool IsContent(ITypeSymbol type)
    {
        type = type.IsRefLikeType ? type : ElementTypes.Of(type) ?? type;
        return type is INamedTypeSymbol { Name: "ContentPart" or "TextPart" or "ImagePart" or "AudioPart" or "DocumentPart" }
            && TypeNames.Is(type, KnownNames.Namespace, type.Name);
    }
}
